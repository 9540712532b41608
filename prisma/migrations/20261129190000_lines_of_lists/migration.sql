-- A line of a list that is withheld has a review, as any source has. It is known again by its cells, in whatever list it
-- stands.

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "rowText" TEXT;

-- What Prisma's schema language cannot say.
ALTER TABLE "Source"
  ADD CONSTRAINT "Source_row_text" CHECK ("kind" <> 'letter' OR "rowText" IS NULL);
