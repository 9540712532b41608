-- Figures that were recognised in pictures of pages. None is published that no person has confirmed.

-- AlterEnum
ALTER TYPE "Origin" ADD VALUE 'recognised';

-- AlterTable
ALTER TABLE "Figure"
  ADD COLUMN "recognisedValue" DECIMAL(7,1),
  ADD COLUMN "confirmedBy" TEXT,
  ADD COLUMN "confirmedOn" DATE;

-- As text, because a value that is new in this transaction cannot be used in it yet.
ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_recognised_is_confirmed" CHECK (
    ("origin"::text = 'recognised') = (coalesce("confirmedBy", '') <> '' AND "confirmedOn" IS NOT NULL)
  ),
  ADD CONSTRAINT "Figure_recognised_otherwise_is_corrected" CHECK (
    "recognisedValue" IS NULL OR ("origin"::text = 'corrected' AND "printedValue" IS NULL)
  );
