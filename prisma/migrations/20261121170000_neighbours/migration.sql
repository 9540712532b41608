-- Which councils' areas touch, to offer neighbours for a comparison.

-- CreateEnum
CREATE TYPE "NeighbourTier" AS ENUM ('lower', 'upper');

-- CreateTable
CREATE TABLE "Neighbour" (
  "tier" "NeighbourTier" NOT NULL,
  "councilSlug" TEXT NOT NULL,
  "neighbourSlug" TEXT NOT NULL,

  CONSTRAINT "Neighbour_pkey" PRIMARY KEY ("councilSlug", "tier", "neighbourSlug")
);

-- AddForeignKey
ALTER TABLE "Neighbour" ADD CONSTRAINT "Neighbour_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Neighbour" ADD CONSTRAINT "Neighbour_neighbourSlug_fkey" FOREIGN KEY ("neighbourSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
