-- What only the reading of a decision needs stood before the editions that show it, and is longer than all else: Postgres
-- had to step over it in every row that it counted. Nothing of what is published is said otherwise.

ALTER TABLE "ListedDecision" DISABLE TRIGGER listed_decisions_never_change;
ALTER TABLE "ListedDecision"
  DROP CONSTRAINT "ListedDecision_address",
  DROP CONSTRAINT "ListedDecision_listed",
  DROP CONSTRAINT "ListedDecision_lists",
  ALTER COLUMN "places" DROP NOT NULL;
ALTER TABLE "ListedDecision" RENAME COLUMN "address" TO "addressBefore";
ALTER TABLE "ListedDecision" RENAME COLUMN "recommendations" TO "recommendationsBefore";
ALTER TABLE "ListedDecision" RENAME COLUMN "alsoReferences" TO "alsoReferencesBefore";
ALTER TABLE "ListedDecision" RENAME COLUMN "places" TO "placesBefore";
ALTER TABLE "ListedDecision"
  ADD COLUMN "address" TEXT,
  ADD COLUMN "recommendations" TEXT[],
  ADD COLUMN "alsoReferences" TEXT[],
  ADD COLUMN "places" JSONB;
UPDATE "ListedDecision" SET
  "address" = "addressBefore", "addressBefore" = NULL,
  "recommendations" = "recommendationsBefore", "recommendationsBefore" = NULL,
  "alsoReferences" = "alsoReferencesBefore", "alsoReferencesBefore" = NULL,
  "places" = "placesBefore", "placesBefore" = NULL;
ALTER TABLE "ListedDecision"
  DROP COLUMN "addressBefore",
  DROP COLUMN "recommendationsBefore",
  DROP COLUMN "alsoReferencesBefore",
  DROP COLUMN "placesBefore",
  ALTER COLUMN "places" SET NOT NULL,
  ADD CONSTRAINT "ListedDecision_address" CHECK ("address" ~ '^https://'),
  -- What is listed no longer has no words.
  ADD CONSTRAINT "ListedDecision_listed" CHECK (
    "listedUntil" IS NULL OR ("summary" IS NULL AND "recommendations" = '{}')
  ),
  ADD CONSTRAINT "ListedDecision_lists" CHECK ("recommendations" IS NOT NULL AND "alsoReferences" IS NOT NULL);
ALTER TABLE "ListedDecision" ENABLE TRIGGER listed_decisions_never_change;
