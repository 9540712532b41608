-- Rows of the Ombudsman's data files, in which it publishes three tables a year for every council: a council and year
-- has up to one of each table. Nothing is said otherwise of letters and publications.

-- AlterEnum
ALTER TYPE "SourceKind" ADD VALUE 'data_file';

-- CreateEnum
CREATE TYPE "DataTable" AS ENUM ('received', 'decided', 'remedies');

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "table" "DataTable", ADD COLUMN "sheet" TEXT;

-- CreateTable
CREATE TABLE "FileInstruction" (
  "sha256" CHAR(64) NOT NULL,
  "columns" JSONB NOT NULL,
  "year" CHAR(7),
  "saidAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "FileInstruction_pkey" PRIMARY KEY ("sha256")
);

-- DropIndex
DROP INDEX "Source_councilSlug_reportingYear_kind_addedIn_key";
DROP INDEX "Source_one_current";

-- CreateIndex: of what is of no table, there is still one of each kind.
CREATE UNIQUE INDEX "Source_councilSlug_reportingYear_kind_addedIn_key" ON "Source"("councilSlug", "reportingYear", "kind", "addedIn") WHERE ("table" IS NULL);
CREATE UNIQUE INDEX "Source_one_current" ON "Source"("councilSlug", "reportingYear", "kind") WHERE ("addedIn" IS NOT NULL AND "replacedIn" IS NULL AND "table" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Source_councilSlug_reportingYear_kind_table_addedIn_key" ON "Source"("councilSlug", "reportingYear", "kind", "table", "addedIn");
CREATE UNIQUE INDEX "Source_one_current_of_table" ON "Source"("councilSlug", "reportingYear", "kind", "table") WHERE ("addedIn" IS NOT NULL AND "replacedIn" IS NULL);

-- What Prisma's schema language cannot say. Kinds as text, because a value that is new in this transaction cannot be
-- used in it yet.
ALTER TABLE "FileInstruction"
  ADD CONSTRAINT "FileInstruction_year" CHECK ("year" IS NULL OR is_reporting_year("year"));

ALTER TABLE "Source"
  DROP CONSTRAINT "Source_publication",
  ADD CONSTRAINT "Source_publication" CHECK (
    CASE WHEN "kind"::text = 'publication'
      THEN "line" IS NOT NULL AND ("url" IS NOT NULL OR "addedIn" IS NULL)
      ELSE "url" IS NULL AND ("line" IS NULL OR "kind"::text = 'data_file')
    END
  ),
  ADD CONSTRAINT "Source_data_file" CHECK (
    CASE WHEN "kind"::text = 'data_file'
      THEN "line" IS NOT NULL AND "table" IS NOT NULL AND "sheet" <> ''
      ELSE "table" IS NULL AND "sheet" IS NULL
    END
  );
