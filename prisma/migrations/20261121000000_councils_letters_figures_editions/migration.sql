-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AuthorityType" AS ENUM ('county', 'district', 'metropolitan', 'unitary', 'london_borough');

-- CreateEnum
CREATE TYPE "CouncilStatus" AS ENUM ('current', 'abolished', 'planned');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('unitarisation', 'merger');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('investigations', 'upheld', 'upheldRate', 'upheldRateTypeAverage', 'upheldPer100k', 'upheldPer100kTypeAverage', 'complianceOutcomes', 'complianceRate', 'complianceRateTypeAverage', 'earlyRemedies', 'earlyRemedyRate', 'earlyRemedyRateTypeAverage', 'dealtWith', 'notForUs', 'assessedAndClosed', 'received', 'decisions', 'remediedByOmbudsman');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('letter', 'publication');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('printed', 'worked_out');

-- CreateTable
CREATE TABLE "Council" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "type" "AuthorityType" NOT NULL,
    "region" TEXT NOT NULL,
    "county" TEXT,
    "status" "CouncilStatus" NOT NULL,
    "gssCode" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "firstYear" CHAR(7),
    "lastYear" CHAR(7),
    "population" INTEGER,

    CONSTRAINT "Council_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "CouncilCode" (
    "gssCode" TEXT NOT NULL,
    "councilSlug" TEXT NOT NULL,
    "from" DATE,
    "to" DATE,
    "current" BOOLEAN NOT NULL,

    CONSTRAINT "CouncilCode_pkey" PRIMARY KEY ("gssCode")
);

-- CreateTable
CREATE TABLE "CouncilAlias" (
    "councilSlug" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,

    CONSTRAINT "CouncilAlias_pkey" PRIMARY KEY ("councilSlug","normalised")
);

-- CreateTable
CREATE TABLE "Succession" (
    "predecessorSlug" TEXT NOT NULL,
    "successorSlug" TEXT NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "done" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("predecessorSlug","successorSlug","effectiveFrom")
);

-- CreateTable
CREATE TABLE "SourceFile" (
    "sha256" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" SERIAL NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "councilSlug" TEXT NOT NULL,
    "reportingYear" CHAR(7) NOT NULL,
    "letterDate" DATE NOT NULL,
    "layout" TEXT NOT NULL,
    "hasStatistics" BOOLEAN NOT NULL,
    "notes" JSONB NOT NULL,
    "addedIn" INTEGER NOT NULL,
    "replacedIn" INTEGER,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" SERIAL NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "line" INTEGER NOT NULL,
    "councilSlug" TEXT NOT NULL,
    "reportingYear" CHAR(7) NOT NULL,
    "url" TEXT NOT NULL,
    "addedIn" INTEGER NOT NULL,
    "replacedIn" INTEGER,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" SERIAL NOT NULL,
    "councilSlug" TEXT NOT NULL,
    "reportingYear" CHAR(7) NOT NULL,
    "measure" "Measure" NOT NULL,
    "value" DECIMAL(7,1) NOT NULL,
    "base" INTEGER,
    "typeAverage" DECIMAL(5,1),
    "origin" "Origin" NOT NULL,
    "workedOutFrom" "Measure"[],
    "workedOutWhy" TEXT,
    "page" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "sourceKind" "SourceKind" NOT NULL,
    "letterId" INTEGER,
    "publicationId" INTEGER,
    "addedIn" INTEGER NOT NULL,
    "replacedIn" INTEGER,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigurePart" (
    "figureId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "FigurePart_pkey" PRIMARY KEY ("figureId","position")
);

-- CreateTable
CREATE TABLE "Edition" (
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" TEXT NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "RegisterVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sha256" CHAR(64) NOT NULL,
    "loadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Council_gssCode_key" ON "Council"("gssCode");

-- CreateIndex
CREATE INDEX "CouncilAlias_normalised_idx" ON "CouncilAlias"("normalised");

-- CreateIndex
CREATE INDEX "Letter_sha256_idx" ON "Letter"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_councilSlug_reportingYear_addedIn_key" ON "Letter"("councilSlug", "reportingYear", "addedIn");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_id_councilSlug_reportingYear_key" ON "Letter"("id", "councilSlug", "reportingYear");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_one_current" ON "Letter"("councilSlug", "reportingYear") WHERE ("replacedIn" IS NULL);

-- CreateIndex
CREATE INDEX "Publication_sha256_idx" ON "Publication"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_councilSlug_reportingYear_addedIn_key" ON "Publication"("councilSlug", "reportingYear", "addedIn");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_id_councilSlug_reportingYear_key" ON "Publication"("id", "councilSlug", "reportingYear");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_one_current" ON "Publication"("councilSlug", "reportingYear") WHERE ("replacedIn" IS NULL);

-- CreateIndex
CREATE INDEX "Figure_reportingYear_measure_idx" ON "Figure"("reportingYear", "measure");

-- CreateIndex
CREATE INDEX "Figure_letterId_idx" ON "Figure"("letterId");

-- CreateIndex
CREATE INDEX "Figure_publicationId_idx" ON "Figure"("publicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_councilSlug_reportingYear_measure_sourceKind_addedIn_key" ON "Figure"("councilSlug", "reportingYear", "measure", "sourceKind", "addedIn");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_one_current" ON "Figure"("councilSlug", "reportingYear", "measure", "sourceKind") WHERE ("replacedIn" IS NULL);

-- AddForeignKey
ALTER TABLE "CouncilCode" ADD CONSTRAINT "CouncilCode_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAlias" ADD CONSTRAINT "CouncilAlias_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_predecessorSlug_fkey" FOREIGN KEY ("predecessorSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_successorSlug_fkey" FOREIGN KEY ("successorSlug") REFERENCES "Council"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SourceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_letterId_councilSlug_reportingYear_fkey" FOREIGN KEY ("letterId", "councilSlug", "reportingYear") REFERENCES "Letter"("id", "councilSlug", "reportingYear") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_publicationId_councilSlug_reportingYear_fkey" FOREIGN KEY ("publicationId", "councilSlug", "reportingYear") REFERENCES "Publication"("id", "councilSlug", "reportingYear") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigurePart" ADD CONSTRAINT "FigurePart_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

CREATE FUNCTION is_reporting_year(year text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT year ~ '^20[0-9]{2}-[0-9]{2}$' AND right(year, 2)::int = (left(year, 4)::int + 1) % 100
$$;

ALTER TABLE "Council"
  ADD CONSTRAINT "Council_years" CHECK (
    ("firstYear" IS NULL) = ("lastYear" IS NULL)
    AND ("firstYear" IS NULL OR (is_reporting_year("firstYear") AND is_reporting_year("lastYear") AND "firstYear" <= "lastYear"))
  ),
  ADD CONSTRAINT "Council_slug" CHECK ("slug" ~ '^[a-z0-9-]+$'),
  ADD CONSTRAINT "Council_population" CHECK ("population" > 0);

ALTER TABLE "SourceFile"
  ADD CONSTRAINT "SourceFile_whole" CHECK ("byteLength" = octet_length("bytes")),
  ADD CONSTRAINT "SourceFile_sha256" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_number" CHECK ("number" >= 1);

ALTER TABLE "RegisterVersion"
  ADD CONSTRAINT "RegisterVersion_only_one" CHECK ("id" = 1);

ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_year" CHECK (is_reporting_year("reportingYear")),
  -- A letter is written in the year after the one that it reports.
  ADD CONSTRAINT "Letter_date" CHECK ("letterDate" > make_date(left("reportingYear", 4)::int + 1, 3, 31)),
  ADD CONSTRAINT "Letter_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_year" CHECK (is_reporting_year("reportingYear")),
  ADD CONSTRAINT "Publication_url" CHECK ("url" ~ '^https://'),
  ADD CONSTRAINT "Publication_line" CHECK ("line" >= 1),
  ADD CONSTRAINT "Publication_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_year" CHECK (is_reporting_year("reportingYear")),
  ADD CONSTRAINT "Figure_not_negative" CHECK ("value" >= 0 AND "base" >= 0 AND "typeAverage" >= 0),
  ADD CONSTRAINT "Figure_counts_are_whole" CHECK (
    "measure" NOT IN (
      'investigations', 'upheld', 'complianceOutcomes', 'earlyRemedies', 'dealtWith', 'notForUs',
      'assessedAndClosed', 'received', 'decisions', 'remediedByOmbudsman'
    ) OR ("value" = trunc("value") AND ("base" IS NULL OR "value" <= "base"))
  ),
  ADD CONSTRAINT "Figure_rates_have_a_base" CHECK (
    "measure" NOT IN ('upheldRate', 'complianceRate', 'earlyRemedyRate')
    OR ("base" IS NOT NULL AND "base" > 0 AND "value" <= 100)
  ),
  ADD CONSTRAINT "Figure_averages_to_100" CHECK (
    ("typeAverage" IS NULL OR "typeAverage" <= 100)
    AND (
      "measure" NOT IN ('upheldRateTypeAverage', 'complianceRateTypeAverage', 'earlyRemedyRateTypeAverage')
      OR "value" <= 100
    )
  ),
  ADD CONSTRAINT "Figure_worked_out_says_how" CHECK (
    ("origin" = 'worked_out') = ("workedOutWhy" IS NOT NULL AND cardinality("workedOutFrom") > 0)
  ),
  ADD CONSTRAINT "Figure_has_words" CHECK ("page" >= 1 AND "line" >= 1 AND "quote" <> ''),
  ADD CONSTRAINT "Figure_has_one_source" CHECK (
    ("sourceKind" = 'letter' AND "letterId" IS NOT NULL AND "publicationId" IS NULL)
    OR ("sourceKind" = 'publication' AND "publicationId" IS NOT NULL AND "letterId" IS NULL)
  ),
  ADD CONSTRAINT "Figure_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "FigurePart"
  ADD CONSTRAINT "FigurePart_not_negative" CHECK ("value" >= 0);

-- What an edition showed, it shows for ever: a published row can only be marked as replaced, once.
CREATE FUNCTION published_rows_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."replacedIn" IS NULL
    AND to_jsonb(NEW) - 'replacedIn' = to_jsonb(OLD) - 'replacedIn' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% % was published in edition % and cannot be changed', TG_TABLE_NAME, OLD."id", OLD."addedIn";
END
$$;

CREATE TRIGGER published_letters_never_change BEFORE UPDATE OR DELETE ON "Letter"
  FOR EACH ROW EXECUTE FUNCTION published_rows_never_change();
CREATE TRIGGER published_publications_never_change BEFORE UPDATE OR DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION published_rows_never_change();
CREATE TRIGGER published_figures_never_change BEFORE UPDATE OR DELETE ON "Figure"
  FOR EACH ROW EXECUTE FUNCTION published_rows_never_change();

-- What a published row rests on never changes at all.
CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % cannot be changed', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER editions_never_change BEFORE UPDATE OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER parts_never_change BEFORE UPDATE OR DELETE ON "FigurePart"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER files_never_change BEFORE UPDATE OR DELETE ON "SourceFile"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
