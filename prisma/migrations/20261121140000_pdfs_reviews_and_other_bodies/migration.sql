-- Bodies that are not principal councils, figures that a person put right, places on a page, held letters.

ALTER TYPE "AuthorityType" ADD VALUE 'other';
ALTER TYPE "Origin" ADD VALUE 'corrected';

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('open', 'confirmed', 'corrected', 'discarded', 'released');

-- CreateEnum
CREATE TYPE "ReviewStepKind" AS ENUM ('opened', 'reopened', 'identified', 'corrected', 'confirmed', 'discarded', 'released');

-- AlterTable
ALTER TABLE "Council" ALTER COLUMN "region" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN "reviewId" INTEGER;

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN "reviewId" INTEGER;

-- AlterTable
ALTER TABLE "Figure"
  ADD COLUMN "boxes" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "printedValue" DECIMAL(7,1),
  ADD COLUMN "correctedBy" TEXT,
  ADD COLUMN "correctedWhy" TEXT,
  ADD COLUMN "correctedOn" DATE;

-- CreateTable
CREATE TABLE "Reading" (
  "sha256" CHAR(64) NOT NULL,
  "reader" CHAR(64) NOT NULL,
  "reading" JSONB NOT NULL,
  "text" JSONB,
  "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "Reading_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Review" (
  "id" SERIAL NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "sourceKind" "SourceKind" NOT NULL,
  "councilSlug" TEXT,
  "reportingYear" CHAR(7),
  "letterDate" DATE,
  "layout" TEXT,
  "url" TEXT,
  "line" INTEGER,
  "figures" JSONB NOT NULL,
  "reasons" JSONB NOT NULL,
  "notes" JSONB NOT NULL,
  "state" "ReviewState" NOT NULL DEFAULT 'open',
  "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewStep" (
  "id" SERIAL NOT NULL,
  "reviewId" INTEGER NOT NULL,
  "kind" "ReviewStepKind" NOT NULL,
  "by" TEXT,
  "why" TEXT NOT NULL,
  "measure" "Measure",
  "printedValue" DECIMAL(7,1),
  "value" DECIMAL(7,1),
  "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "editionNumber" INTEGER,

  CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Review_sha256_idx" ON "Review"("sha256");

-- CreateIndex
CREATE INDEX "Review_state_idx" ON "Review"("state");

-- CreateIndex
CREATE INDEX "ReviewStep_reviewId_idx" ON "ReviewStep"("reviewId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_editionNumber_fkey" FOREIGN KEY ("editionNumber") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say. A new value of an enum cannot be named in the transaction that adds
-- it, so it is compared as text.

ALTER TABLE "Council"
  ADD CONSTRAINT "Council_region" CHECK (("region" IS NULL) = ("type"::text = 'other'));

ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_boxes" CHECK (jsonb_typeof("boxes") = 'array'),
  ADD CONSTRAINT "Figure_corrected_says_who_and_why" CHECK (
    ("origin"::text = 'corrected') = ("correctedBy" <> '' AND "correctedWhy" <> '' AND "correctedOn" IS NOT NULL)
    AND ("origin"::text = 'corrected' OR "printedValue" IS NULL)
  );

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_year" CHECK ("reportingYear" IS NULL OR is_reporting_year("reportingYear"));

ALTER TABLE "ReviewStep"
  ADD CONSTRAINT "ReviewStep_person" CHECK (
    ("kind" IN ('identified', 'corrected', 'confirmed', 'discarded')) = ("by" IS NOT NULL AND "by" <> '') AND "why" <> ''
  ),
  ADD CONSTRAINT "ReviewStep_correction" CHECK (("kind" = 'corrected') = ("measure" IS NOT NULL AND "value" IS NOT NULL)),
  -- What a person does publishes an edition.
  ADD CONSTRAINT "ReviewStep_edition" CHECK ("kind" = 'opened' OR "editionNumber" IS NOT NULL);

CREATE TRIGGER review_steps_never_change BEFORE UPDATE OR DELETE ON "ReviewStep"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
