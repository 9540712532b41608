-- An edition can have a note for its readers, and can hold several decisions, whose summary only counts them.

-- AlterTable
ALTER TABLE "Edition"
  ADD COLUMN "note" TEXT,
  ADD COLUMN "onlyCounts" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Edition" ADD CONSTRAINT "Edition_note" CHECK ("note" <> '');
