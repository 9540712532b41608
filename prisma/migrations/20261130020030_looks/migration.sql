-- Who looks at which source at the desk, and what they typed there.

-- CreateTable
CREATE TABLE "DeskLook" (
  "personId" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "since" TIMESTAMP(3) NOT NULL,
  "until" TIMESTAMP(3) NOT NULL,
  "typed" JSONB,

  CONSTRAINT "DeskLook_pkey" PRIMARY KEY ("personId", "target")
);

-- CreateIndex
CREATE INDEX "DeskLook_target_idx" ON "DeskLook"("target");
