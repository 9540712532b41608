-- That a copy of a published letter, which is withheld, says otherwise.

-- CreateTable
CREATE TABLE "Contradiction" (
  "id" SERIAL NOT NULL,
  "sourceId" INTEGER NOT NULL,
  "reviewNumber" INTEGER NOT NULL,
  "differences" JSONB NOT NULL,
  "knownFrom" INTEGER NOT NULL,
  "settledIn" INTEGER,

  CONSTRAINT "Contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Contradiction_reviewNumber_idx" ON "Contradiction"("reviewNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Contradiction_sourceId_reviewNumber_key" ON "Contradiction"("sourceId", "reviewNumber");

-- AddForeignKey
ALTER TABLE "Contradiction" ADD CONSTRAINT "Contradiction_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contradiction" ADD CONSTRAINT "Contradiction_reviewNumber_fkey" FOREIGN KEY ("reviewNumber") REFERENCES "Source"("reviewNumber") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contradiction" ADD CONSTRAINT "Contradiction_knownFrom_fkey" FOREIGN KEY ("knownFrom") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contradiction" ADD CONSTRAINT "Contradiction_settledIn_fkey" FOREIGN KEY ("settledIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "Contradiction"
  ADD CONSTRAINT "Contradiction_editions" CHECK ("settledIn" IS NULL OR "settledIn" >= "knownFrom");

-- What an edition says of a letter, it says for ever: a contradiction can only be settled, once.
CREATE FUNCTION contradictions_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."settledIn" IS NULL
    AND to_jsonb(NEW) - 'settledIn' = to_jsonb(OLD) - 'settledIn' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Contradiction % cannot be changed', OLD."id";
END
$$;

CREATE TRIGGER contradictions_never_change BEFORE UPDATE OR DELETE ON "Contradiction"
  FOR EACH ROW EXECUTE FUNCTION contradictions_never_change();
