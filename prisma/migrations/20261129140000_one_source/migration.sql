-- Letters, publications and reviews become one table, Source, with a kind and a state. A figure belongs to its source,
-- which says of which council and year it is and which editions show it. No edition shows anything else than before.
-- Figure names are called so; a measure is made of several.

-- Where figures were stored for other editions than their source, the rows below would show other figures than before.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM "Figure" AS figure
    LEFT JOIN "Letter" AS letter ON letter."id" = figure."letterId"
    LEFT JOIN "Publication" AS publication ON publication."id" = figure."publicationId"
    WHERE figure."addedIn" <> COALESCE(letter."addedIn", publication."addedIn")
      OR figure."replacedIn" IS DISTINCT FROM COALESCE(letter."replacedIn", publication."replacedIn")
  ) THEN
    RAISE EXCEPTION 'Some figures are of other editions than the letter or publication that they belong to';
  END IF;
END
$$;

-- AlterEnum
ALTER TYPE "Measure" RENAME TO "FigureName";

-- CreateEnum
CREATE TYPE "SourceState" AS ENUM ('accepted', 'open', 'confirmed', 'corrected', 'discarded', 'released');

-- CreateTable
CREATE TABLE "Source" (
  "id" SERIAL NOT NULL,
  "kind" "SourceKind" NOT NULL,
  "state" "SourceState" NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "councilSlug" TEXT,
  "reportingYear" CHAR(7),
  "letterDate" DATE,
  "layout" TEXT,
  "hasStatistics" BOOLEAN,
  "url" TEXT,
  "line" INTEGER,
  "notes" JSONB NOT NULL,
  "reviewNumber" INTEGER,
  "figuresRead" JSONB,
  "reasons" JSONB,
  "openedAt" TIMESTAMP(3),
  "addedIn" INTEGER,
  "replacedIn" INTEGER,

  CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

INSERT INTO "Source" (
  "kind", "state", "sha256", "councilSlug", "reportingYear", "letterDate", "layout", "hasStatistics", "notes",
  "addedIn", "replacedIn"
)
SELECT
  'letter', 'accepted', "sha256", "councilSlug", "reportingYear", "letterDate", "layout", "hasStatistics", "notes",
  "addedIn", "replacedIn"
FROM "Letter" WHERE "reviewId" IS NULL ORDER BY "id";

INSERT INTO "Source" (
  "kind", "state", "sha256", "councilSlug", "reportingYear", "url", "line", "notes", "addedIn", "replacedIn"
)
SELECT
  'publication', 'accepted', "sha256", "councilSlug", "reportingYear", "url", "line", '[]', "addedIn", "replacedIn"
FROM "Publication" WHERE "reviewId" IS NULL ORDER BY "id";

-- What a review let through is one row with it: as it was published, where it was.
INSERT INTO "Source" (
  "kind", "state", "sha256", "councilSlug", "reportingYear", "letterDate", "layout", "hasStatistics", "url", "line",
  "notes", "reviewNumber", "figuresRead", "reasons", "openedAt", "addedIn", "replacedIn"
)
SELECT
  review."sourceKind", review."state"::text::"SourceState", review."sha256", review."councilSlug",
  review."reportingYear", review."letterDate", COALESCE(letter."layout", review."layout"), letter."hasStatistics",
  review."url", review."line", COALESCE(letter."notes", review."notes"), review."id", review."figures", review."reasons", review."openedAt",
  COALESCE(letter."addedIn", publication."addedIn"), COALESCE(letter."replacedIn", publication."replacedIn")
FROM "Review" AS review
LEFT JOIN "Letter" AS letter ON letter."reviewId" = review."id"
LEFT JOIN "Publication" AS publication ON publication."reviewId" = review."id"
ORDER BY review."id";

-- CreateIndex
CREATE INDEX "Source_sha256_idx" ON "Source"("sha256");

-- CreateIndex
CREATE INDEX "Source_state_idx" ON "Source"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Source_reviewNumber_key" ON "Source"("reviewNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Source_councilSlug_reportingYear_kind_addedIn_key" ON "Source"("councilSlug", "reportingYear", "kind", "addedIn");

-- CreateIndex
CREATE UNIQUE INDEX "Source_one_current" ON "Source"("councilSlug", "reportingYear", "kind") WHERE ("addedIn" IS NOT NULL AND "replacedIn" IS NULL);

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A figure points to its source. Its trigger goes first, because it keeps rows as they are.
DROP TRIGGER published_figures_never_change ON "Figure";
ALTER TABLE "Figure" RENAME COLUMN "measure" TO "name";
ALTER TABLE "Figure" ADD COLUMN "sourceId" INTEGER;
UPDATE "Figure" AS figure SET "sourceId" = source."id"
FROM "Source" AS source
WHERE source."kind" = figure."sourceKind"
  AND source."councilSlug" = figure."councilSlug"
  AND source."reportingYear" = figure."reportingYear"
  AND source."addedIn" = figure."addedIn";

-- AlterTable: with the columns go their indexes, foreign keys and CHECKs, which Source has now.
ALTER TABLE "Figure"
  ALTER COLUMN "sourceId" SET NOT NULL,
  DROP COLUMN "councilSlug",
  DROP COLUMN "reportingYear",
  DROP COLUMN "sourceKind",
  DROP COLUMN "letterId",
  DROP COLUMN "publicationId",
  DROP COLUMN "addedIn",
  DROP COLUMN "replacedIn";

-- CreateIndex
CREATE INDEX "Figure_name_idx" ON "Figure"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_sourceId_name_key" ON "Figure"("sourceId", "name");

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A step belongs to a source that has a review, by the review's number, so that no row of it changes.
ALTER TABLE "ReviewStep" DROP CONSTRAINT "ReviewStep_reviewId_fkey";
ALTER TABLE "ReviewStep" RENAME COLUMN "reviewId" TO "reviewNumber";
ALTER TABLE "ReviewStep" RENAME COLUMN "measure" TO "figureName";
ALTER INDEX "ReviewStep_reviewId_idx" RENAME TO "ReviewStep_reviewNumber_idx";

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_reviewNumber_fkey" FOREIGN KEY ("reviewNumber") REFERENCES "Source"("reviewNumber") ON DELETE RESTRICT ON UPDATE CASCADE;

-- DropTable
DROP TABLE "Letter", "Publication", "Review";

-- DropEnum
DROP TYPE "ReviewState";

DROP FUNCTION published_rows_never_change();

-- What Prisma's schema language cannot say.

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_published_in_an_edition" CHECK (
    ("state" IN ('accepted', 'confirmed', 'corrected')) = ("addedIn" IS NOT NULL)
  ),
  ADD CONSTRAINT "Source_published_of_a_council_and_year" CHECK (
    "addedIn" IS NULL OR ("councilSlug" IS NOT NULL AND "reportingYear" IS NOT NULL)
  ),
  ADD CONSTRAINT "Source_letter" CHECK (
    CASE WHEN "kind" = 'letter' AND "addedIn" IS NOT NULL
      THEN "letterDate" IS NOT NULL AND "layout" IS NOT NULL AND "hasStatistics" IS NOT NULL
      ELSE "hasStatistics" IS NULL AND ("kind" = 'letter' OR ("letterDate" IS NULL AND "layout" IS NULL))
    END
  ),
  ADD CONSTRAINT "Source_publication" CHECK (
    CASE WHEN "kind" = 'publication'
      THEN "line" IS NOT NULL AND ("url" IS NOT NULL OR "addedIn" IS NULL)
      ELSE "line" IS NULL AND "url" IS NULL
    END
  ),
  ADD CONSTRAINT "Source_reviewed" CHECK (
    num_nulls("reviewNumber", "figuresRead", "reasons", "openedAt") = CASE WHEN "state" = 'accepted' THEN 4 ELSE 0 END
  ),
  ADD CONSTRAINT "Source_year" CHECK ("reportingYear" IS NULL OR is_reporting_year("reportingYear")),
  -- A letter is written in the year after the one that it reports.
  ADD CONSTRAINT "Source_letter_date" CHECK (
    "addedIn" IS NULL OR "kind" <> 'letter' OR "letterDate" > make_date(left("reportingYear", 4)::int + 1, 3, 31)
  ),
  ADD CONSTRAINT "Source_url" CHECK ("addedIn" IS NULL OR "url" IS NULL OR "url" ~ '^https://'),
  ADD CONSTRAINT "Source_line" CHECK ("line" >= 1),
  ADD CONSTRAINT "Source_editions" CHECK (
    "replacedIn" IS NULL OR ("addedIn" IS NOT NULL AND "replacedIn" > "addedIn")
  );

-- What an edition showed, it shows for ever: a published source can only be marked as replaced, once. One that needs a
-- review changes until that is settled.
CREATE FUNCTION sources_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."state" = 'open' AND (NEW."id", NEW."kind", NEW."sha256", NEW."reviewNumber")
    = (OLD."id", OLD."kind", OLD."sha256", OLD."reviewNumber") THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."addedIn" IS NOT NULL AND OLD."replacedIn" IS NULL
    AND to_jsonb(NEW) - 'replacedIn' = to_jsonb(OLD) - 'replacedIn' THEN
    RETURN NEW;
  END IF;
  IF OLD."addedIn" IS NULL THEN
    RAISE EXCEPTION 'Source % has a review and cannot be changed', OLD."id";
  END IF;
  RAISE EXCEPTION 'Source % was published in edition % and cannot be changed', OLD."id", OLD."addedIn";
END
$$;

CREATE TRIGGER sources_never_change BEFORE UPDATE OR DELETE ON "Source"
  FOR EACH ROW EXECUTE FUNCTION sources_never_change();

CREATE TRIGGER figures_never_change BEFORE UPDATE OR DELETE ON "Figure"
  FOR EACH ROW EXECUTE FUNCTION never_changes();

-- What an edition does not show has no figures that a page could show.
CREATE FUNCTION figures_are_of_published_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added JOIN "Source" ON "Source"."id" = added."sourceId" WHERE "Source"."addedIn" IS NULL) THEN
    RAISE EXCEPTION 'A figure can only be of a source that is published';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER figures_are_of_published_sources AFTER INSERT ON "Figure"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION figures_are_of_published_sources();
