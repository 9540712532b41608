-- What people do at the desk: their steps, and what they propose to decide until somebody publishes it.

-- CreateEnum
CREATE TYPE "DeskProposalKind" AS ENUM ('confirm', 'correct', 'identify', 'discard', 'correct_published', 'restore');

-- CreateEnum
CREATE TYPE "DeskProposalState" AS ENUM ('proposed', 'withdrawn', 'published', 'overtaken');

-- CreateTable
CREATE TABLE "DeskProposal" (
  "id" SERIAL NOT NULL,
  "kind" "DeskProposalKind" NOT NULL,
  "reviewNumber" INTEGER,
  "councilSlug" TEXT,
  "reportingYear" CHAR(7),
  "content" JSONB NOT NULL,
  "seen" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "state" "DeskProposalState" NOT NULL,
  "endedAt" TIMESTAMP(3),
  "endedBy" TEXT,
  "endedWhy" TEXT,
  "editionNumber" INTEGER,

  CONSTRAINT "DeskProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskStep" (
  "id" SERIAL NOT NULL,
  "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "by" TEXT NOT NULL,
  "personId" TEXT,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "why" TEXT,
  "edition" INTEGER,

  CONSTRAINT "DeskStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeskProposal_reviewNumber_idx" ON "DeskProposal"("reviewNumber");

-- CreateIndex
CREATE INDEX "DeskProposal_state_idx" ON "DeskProposal"("state");

-- CreateIndex
CREATE INDEX "DeskStep_subject_idx" ON "DeskStep"("subject");

-- CreateIndex
CREATE INDEX "DeskStep_at_idx" ON "DeskStep"("at");

-- AddForeignKey
ALTER TABLE "DeskProposal" ADD CONSTRAINT "DeskProposal_reviewNumber_fkey" FOREIGN KEY ("reviewNumber") REFERENCES "Source"("reviewNumber") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskProposal" ADD CONSTRAINT "DeskProposal_editionNumber_fkey" FOREIGN KEY ("editionNumber") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "DeskProposal"
  ADD CONSTRAINT "DeskProposal_on_what" CHECK (
    CASE WHEN "kind" IN ('correct_published', 'restore')
      THEN "reviewNumber" IS NULL AND "councilSlug" IS NOT NULL AND is_reporting_year("reportingYear")
      ELSE "reviewNumber" IS NOT NULL AND "councilSlug" IS NULL AND "reportingYear" IS NULL
    END
  ),
  ADD CONSTRAINT "DeskProposal_person" CHECK ("by" <> '' AND "why" <> ''),
  ADD CONSTRAINT "DeskProposal_ended" CHECK (
    ("state" = 'proposed') = ("endedAt" IS NULL)
    AND ("endedAt" IS NULL) = ("endedBy" IS NULL)
    AND ("state" = 'published') = ("editionNumber" IS NOT NULL)
  );

ALTER TABLE "DeskStep"
  ADD CONSTRAINT "DeskStep_person" CHECK ("by" <> '' AND "what" <> '');

-- What was proposed stays as it was proposed: it can only end, once.
CREATE FUNCTION proposals_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."state" = 'proposed'
    AND to_jsonb(NEW) - ARRAY['state', 'endedAt', 'endedBy', 'endedWhy', 'editionNumber']
      = to_jsonb(OLD) - ARRAY['state', 'endedAt', 'endedBy', 'endedWhy', 'editionNumber'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Proposal % cannot be changed', OLD."id";
END
$$;

CREATE TRIGGER proposals_never_change BEFORE UPDATE OR DELETE ON "DeskProposal"
  FOR EACH ROW EXECUTE FUNCTION proposals_never_change();

CREATE TRIGGER desk_steps_never_change BEFORE UPDATE OR DELETE ON "DeskStep"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
