-- A copy of a list keeps whether its file says on which day it was made. Of those that are there already, nobody knows.

-- AlterTable
ALTER TABLE "ListedPage" ADD COLUMN "saysDay" BOOLEAN NOT NULL DEFAULT false;
