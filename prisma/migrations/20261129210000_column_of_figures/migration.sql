-- A figure in a data file stands in a row, which is its line, and in a column, told by its letters ('F').

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN "column" TEXT;

ALTER TABLE "Figure" ADD CONSTRAINT "Figure_column" CHECK ("column" ~ '^[A-Z]{1,3}$');
