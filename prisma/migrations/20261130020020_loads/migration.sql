-- The files that people bring to the desk, until they are published or cancelled.

-- CreateEnum
CREATE TYPE "DeskLoadState" AS ENUM ('receiving', 'waiting', 'reading', 'read', 'cancelled', 'published');

-- CreateEnum
CREATE TYPE "DeskFileState" AS ENUM ('arriving', 'waiting', 'reading', 'read', 'same', 'unpacked');

-- CreateTable
CREATE TABLE "DeskLoad" (
  "id" UUID NOT NULL,
  "state" "DeskLoadState" NOT NULL,
  "by" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "queuedAt" TIMESTAMP(3),
  "readAt" TIMESTAMP(3),
  "endedAt" TIMESTAMP(3),
  "revision" INTEGER NOT NULL DEFAULT 0,
  "reader" CHAR(64),
  "problem" TEXT,
  "editionNumber" INTEGER,

  CONSTRAINT "DeskLoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskLoadFile" (
  "loadId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "path" TEXT NOT NULL,
  "key" TEXT,
  "byteLength" INTEGER NOT NULL,
  "received" INTEGER NOT NULL,
  "state" "DeskFileState" NOT NULL,
  "archive" INTEGER,
  "entry" JSONB,
  "sha256" CHAR(64),
  "step" TEXT,
  "outcome" TEXT,
  "says" TEXT[],
  "instruction" JSONB,
  "columns" JSONB,
  "revision" INTEGER NOT NULL,

  CONSTRAINT "DeskLoadFile_pkey" PRIMARY KEY ("loadId", "number")
);

-- CreateIndex
CREATE INDEX "DeskLoad_state_idx" ON "DeskLoad"("state");

-- CreateIndex
CREATE UNIQUE INDEX "DeskLoadFile_loadId_key_key" ON "DeskLoadFile"("loadId", "key");

-- CreateIndex
CREATE INDEX "DeskLoadFile_loadId_revision_idx" ON "DeskLoadFile"("loadId", "revision");

-- CreateIndex
CREATE INDEX "DeskLoadFile_sha256_idx" ON "DeskLoadFile"("sha256");

-- AddForeignKey
ALTER TABLE "DeskLoad" ADD CONSTRAINT "DeskLoad_editionNumber_fkey" FOREIGN KEY ("editionNumber") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskLoadFile" ADD CONSTRAINT "DeskLoadFile_loadId_fkey" FOREIGN KEY ("loadId") REFERENCES "DeskLoad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No more can arrive than was said to come.
ALTER TABLE "DeskLoadFile" ADD CONSTRAINT "DeskLoadFile_received" CHECK ("received" BETWEEN 0 AND "byteLength");

-- What is read says what came of it.
ALTER TABLE "DeskLoadFile" ADD CONSTRAINT "DeskLoadFile_outcome" CHECK ("state" <> 'read' OR "outcome" IS NOT NULL);
