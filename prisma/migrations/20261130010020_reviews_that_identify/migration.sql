-- For databases made while the migration of reviews had no step by which a person says of which council and year a
-- source is. Others have it already.

-- AlterEnum
ALTER TYPE "ReviewStepKind" ADD VALUE IF NOT EXISTS 'identified' BEFORE 'corrected';

-- As text, because a value that is new in this transaction cannot be used in it yet.
ALTER TABLE "ReviewStep"
  DROP CONSTRAINT "ReviewStep_person",
  ADD CONSTRAINT "ReviewStep_person" CHECK (
    ("kind"::text IN ('identified', 'corrected', 'confirmed', 'discarded')) = ("by" IS NOT NULL AND "by" <> '')
    AND "why" <> ''
  );

-- The database has what that migration has now. (Where migrations are only tried, nobody keeps account of them.)
DO $$
BEGIN
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    UPDATE "_prisma_migrations" SET "checksum" = '0e61175d46c2be9fef9bddcdc1f3892b2391de77f60e4b76c9fe4b06729913e5'
    WHERE "migration_name" = '20261121140000_pdfs_reviews_and_other_bodies'
      AND "checksum" = '997e078e6d98ef643a0a617362b9b3ce325dec0e0c328c7b5e86f8f1d730d301';
  END IF;
END
$$;
