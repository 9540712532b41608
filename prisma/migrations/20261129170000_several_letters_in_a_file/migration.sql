-- A file can hold several letters: a letter that is a part of its file says from which line to which. Nothing is said
-- of the letters that are there, each of which is its file.

-- AlterTable
ALTER TABLE "Source"
  ADD COLUMN "firstPage" INTEGER,
  ADD COLUMN "firstLine" INTEGER,
  ADD COLUMN "lastPage" INTEGER,
  ADD COLUMN "lastLine" INTEGER;

-- What Prisma's schema language cannot say.

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_part" CHECK (
    num_nulls("firstPage", "firstLine", "lastPage", "lastLine") = 4
    OR (
      num_nulls("firstPage", "firstLine", "lastPage", "lastLine") = 0 AND "kind" = 'letter'
      AND "firstPage" >= 1 AND "firstLine" >= 1 AND "lastLine" >= 1
      AND ("firstPage", "firstLine") <= ("lastPage", "lastLine")
    )
  );

-- A file that was withheld as a whole, and turns out to hold several letters, needs no review as a whole any more.
ALTER TABLE "ReviewStep"
  DROP CONSTRAINT "ReviewStep_edition",
  -- What a person does publishes an edition.
  ADD CONSTRAINT "ReviewStep_edition" CHECK ("kind" IN ('opened', 'released') OR "editionNumber" IS NOT NULL);
