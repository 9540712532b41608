-- Reorganisations that the government has announced and no law makes yet.

-- CreateTable
CREATE TABLE "AnnouncedChange" (
  "area" TEXT NOT NULL,
  "newCouncils" TEXT[],
  "effectiveFrom" DATE NOT NULL,
  "source" TEXT NOT NULL,
  "sourceUrl" TEXT,
  "seenOn" DATE NOT NULL,

  CONSTRAINT "AnnouncedChange_pkey" PRIMARY KEY ("area")
);

-- CreateTable
CREATE TABLE "AnnouncedEnd" (
  "area" TEXT NOT NULL,
  "councilSlug" TEXT NOT NULL,
  "into" TEXT[],

  CONSTRAINT "AnnouncedEnd_pkey" PRIMARY KEY ("area", "councilSlug")
);

-- CreateIndex
CREATE INDEX "AnnouncedEnd_councilSlug_idx" ON "AnnouncedEnd"("councilSlug");

-- AddForeignKey
ALTER TABLE "AnnouncedEnd" ADD CONSTRAINT "AnnouncedEnd_area_fkey" FOREIGN KEY ("area") REFERENCES "AnnouncedChange"("area") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AnnouncedEnd" ADD CONSTRAINT "AnnouncedEnd_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
