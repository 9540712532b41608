-- What the Ombudsman lists behind the figures: decisions, public reports and what councils agreed to change. Nothing is
-- said otherwise of letters and figures.

-- CreateEnum
CREATE TYPE "ListedReviewState" AS ENUM ('open', 'confirmed', 'discarded', 'released');

-- CreateTable
CREATE TABLE "ListedPage" (
  "id" SERIAL NOT NULL,
  "kind" TEXT NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "fileName" TEXT NOT NULL,
  "address" TEXT,
  "key" TEXT,
  "seenOn" DATE,
  "scope" JSONB NOT NULL,
  "says" INTEGER,
  "isWhole" BOOLEAN NOT NULL,
  "ofOtherBodies" INTEGER NOT NULL,
  "addedIn" INTEGER NOT NULL,
  "replacedIn" INTEGER,

  CONSTRAINT "ListedPage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListedListing" (
  "pageId" INTEGER NOT NULL,
  "entry" TEXT NOT NULL,
  "listedAt" TEXT,

  CONSTRAINT "ListedListing_pkey" PRIMARY KEY ("pageId", "entry")
);

-- CreateTable: searches look in what is said of a decision, and in the words for what it is about.
CREATE TABLE "ListedDecision" (
  "id" SERIAL NOT NULL,
  "reference" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "outcome" TEXT,
  "outcomePrinted" TEXT NOT NULL,
  "category" TEXT,
  "subcategory" TEXT,
  "decidedOn" DATE NOT NULL,
  "reportingYear" CHAR(7) NOT NULL,
  "summary" TEXT,
  "address" TEXT,
  "listedUntil" DATE,
  "recommendations" TEXT[],
  "satisfiedOn" DATE,
  "alsoReferences" TEXT[],
  "places" JSONB NOT NULL,
  "pageId" INTEGER NOT NULL,
  "addedIn" INTEGER NOT NULL,
  "replacedIn" INTEGER,
  "search" tsvector GENERATED ALWAYS AS (
    to_tsvector('english', COALESCE("category", '') || ' . ' || COALESCE("subcategory", '') || ' . ' || COALESCE("summary", ''))
  ) STORED,

  CONSTRAINT "ListedDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListedCouncil" (
  "decisionId" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "councilSlug" TEXT NOT NULL,
  "printed" TEXT NOT NULL,

  CONSTRAINT "ListedCouncil_pkey" PRIMARY KEY ("decisionId", "councilSlug")
);

-- A list of texts in one, as a generated column can have it: what Postgres has for it depends on settings for other types.
CREATE FUNCTION joined(texts TEXT[]) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(texts, ' . ')
$$;

-- CreateTable
CREATE TABLE "ListedImprovement" (
  "id" SERIAL NOT NULL,
  "reference" TEXT NOT NULL,
  "councilSlug" TEXT NOT NULL,
  "printed" TEXT NOT NULL,
  "category" TEXT,
  "subcategory" TEXT,
  "decidedOn" DATE,
  "reportingYear" CHAR(7),
  "summary" TEXT,
  "improvements" TEXT[],
  "listedUntil" DATE,
  "places" JSONB NOT NULL,
  "pageId" INTEGER NOT NULL,
  "addedIn" INTEGER NOT NULL,
  "replacedIn" INTEGER,
  "search" tsvector GENERATED ALWAYS AS (
    to_tsvector('english', COALESCE("category", '') || ' . ' || COALESCE("subcategory", '') || ' . '
      || COALESCE("summary", '') || ' . ' || COALESCE(joined("improvements"), ''))
  ) STORED,

  CONSTRAINT "ListedImprovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListedReview" (
  "number" SERIAL NOT NULL,
  "what" TEXT NOT NULL,
  "reference" TEXT,
  "key" TEXT NOT NULL,
  "state" "ListedReviewState" NOT NULL,
  "entry" JSONB NOT NULL,
  "page" JSONB NOT NULL,
  "reasons" JSONB NOT NULL,
  "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "by" TEXT,
  "why" TEXT,
  "endedAt" TIMESTAMP(3),
  "editionNumber" INTEGER,

  CONSTRAINT "ListedReview_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ListedWithheld" (
  "id" SERIAL NOT NULL,
  "reference" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "restoredBy" TEXT,
  "restoredWhy" TEXT,
  "restoredAt" TIMESTAMP(3),

  CONSTRAINT "ListedWithheld_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ListedPage_sha256_idx" ON "ListedPage"("sha256");
CREATE INDEX "ListedPage_key_idx" ON "ListedPage"("key");
CREATE INDEX "ListedPage_addedIn_idx" ON "ListedPage"("addedIn");
CREATE INDEX "ListedListing_entry_idx" ON "ListedListing"("entry");
CREATE UNIQUE INDEX "ListedDecision_reference_addedIn_key" ON "ListedDecision"("reference", "addedIn");
CREATE UNIQUE INDEX "ListedDecision_one_current" ON "ListedDecision"("reference") WHERE ("replacedIn" IS NULL);
CREATE INDEX "ListedDecision_decidedOn_reference_idx" ON "ListedDecision"("decidedOn", "reference");
CREATE INDEX "ListedDecision_reportingYear_idx" ON "ListedDecision"("reportingYear");
CREATE INDEX "ListedDecision_pageId_idx" ON "ListedDecision"("pageId");
CREATE INDEX "ListedDecision_addedIn_idx" ON "ListedDecision"("addedIn");
CREATE INDEX "ListedDecision_replacedIn_idx" ON "ListedDecision"("replacedIn");
CREATE INDEX "ListedCouncil_councilSlug_idx" ON "ListedCouncil"("councilSlug");
CREATE UNIQUE INDEX "ListedImprovement_reference_councilSlug_addedIn_key" ON "ListedImprovement"("reference", "councilSlug", "addedIn");
CREATE UNIQUE INDEX "ListedImprovement_one_current" ON "ListedImprovement"("reference", "councilSlug") WHERE ("replacedIn" IS NULL);
CREATE INDEX "ListedImprovement_councilSlug_idx" ON "ListedImprovement"("councilSlug");
CREATE INDEX "ListedImprovement_pageId_idx" ON "ListedImprovement"("pageId");
CREATE INDEX "ListedImprovement_addedIn_idx" ON "ListedImprovement"("addedIn");
CREATE INDEX "ListedImprovement_replacedIn_idx" ON "ListedImprovement"("replacedIn");
CREATE INDEX "ListedReview_key_idx" ON "ListedReview"("key");
CREATE INDEX "ListedReview_state_idx" ON "ListedReview"("state");
CREATE UNIQUE INDEX "ListedWithheld_one_current" ON "ListedWithheld"("reference") WHERE ("restoredAt" IS NULL);

-- Prisma's datamodel knows nothing of columns whose type it does not know. fastupdate would leave the newest entries in a
-- heap that every search reads.
CREATE INDEX "ListedDecision_search" ON "ListedDecision" USING gin ("search") WITH (fastupdate = off);
CREATE INDEX "ListedImprovement_search" ON "ListedImprovement" USING gin ("search") WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "ListedPage" ADD CONSTRAINT "ListedPage_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedPage" ADD CONSTRAINT "ListedPage_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedListing" ADD CONSTRAINT "ListedListing_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "ListedPage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedDecision" ADD CONSTRAINT "ListedDecision_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "ListedPage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedDecision" ADD CONSTRAINT "ListedDecision_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedDecision" ADD CONSTRAINT "ListedDecision_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedCouncil" ADD CONSTRAINT "ListedCouncil_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "ListedDecision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedCouncil" ADD CONSTRAINT "ListedCouncil_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedImprovement" ADD CONSTRAINT "ListedImprovement_councilSlug_fkey" FOREIGN KEY ("councilSlug") REFERENCES "Council"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedImprovement" ADD CONSTRAINT "ListedImprovement_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "ListedPage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedImprovement" ADD CONSTRAINT "ListedImprovement_addedIn_fkey" FOREIGN KEY ("addedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedImprovement" ADD CONSTRAINT "ListedImprovement_replacedIn_fkey" FOREIGN KEY ("replacedIn") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListedReview" ADD CONSTRAINT "ListedReview_editionNumber_fkey" FOREIGN KEY ("editionNumber") REFERENCES "Edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

CREATE FUNCTION is_reference(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT $1 ~ '^\d{2} \d{3} \d{3}[a-z]?$'
$$;

ALTER TABLE "ListedPage"
  ADD CONSTRAINT "ListedPage_kind" CHECK ("kind" IN ('decisions', 'decision', 'report', 'improvements', 'report-links')),
  ADD CONSTRAINT "ListedPage_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "ListedDecision"
  ADD CONSTRAINT "ListedDecision_reference" CHECK (is_reference("reference")),
  ADD CONSTRAINT "ListedDecision_kind" CHECK ("kind" IN ('statement', 'report')),
  ADD CONSTRAINT "ListedDecision_outcome" CHECK ("outcome" IN ('upheld', 'not-upheld', 'closed') AND "outcomePrinted" <> ''),
  ADD CONSTRAINT "ListedDecision_year" CHECK (
    is_reporting_year("reportingYear")
    AND "decidedOn" >= make_date(left("reportingYear", 4)::int, 4, 1)
    AND "decidedOn" < make_date(left("reportingYear", 4)::int + 1, 4, 1)
  ),
  ADD CONSTRAINT "ListedDecision_address" CHECK ("address" ~ '^https://'),
  -- What is listed no longer has no words.
  ADD CONSTRAINT "ListedDecision_listed" CHECK (
    "listedUntil" IS NULL OR ("summary" IS NULL AND "recommendations" = '{}')
  ),
  ADD CONSTRAINT "ListedDecision_lists" CHECK ("recommendations" IS NOT NULL AND "alsoReferences" IS NOT NULL),
  ADD CONSTRAINT "ListedDecision_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "ListedImprovement"
  ADD CONSTRAINT "ListedImprovement_reference" CHECK (is_reference("reference")),
  ADD CONSTRAINT "ListedImprovement_year" CHECK (
    ("decidedOn" IS NULL) = ("reportingYear" IS NULL) AND (
      "decidedOn" IS NULL OR (
        is_reporting_year("reportingYear")
        AND "decidedOn" >= make_date(left("reportingYear", 4)::int, 4, 1)
        AND "decidedOn" < make_date(left("reportingYear", 4)::int + 1, 4, 1)
      )
    )
  ),
  ADD CONSTRAINT "ListedImprovement_listed" CHECK (
    "listedUntil" IS NULL OR ("summary" IS NULL AND "improvements" = '{}')
  ),
  ADD CONSTRAINT "ListedImprovement_lists" CHECK ("improvements" IS NOT NULL),
  ADD CONSTRAINT "ListedImprovement_editions" CHECK ("replacedIn" > "addedIn");

ALTER TABLE "ListedReview"
  ADD CONSTRAINT "ListedReview_what" CHECK ("what" IN ('decision', 'improvement')),
  ADD CONSTRAINT "ListedReview_reference" CHECK (is_reference("reference")),
  ADD CONSTRAINT "ListedReview_decided" CHECK (
    CASE WHEN "state" IN ('confirmed', 'discarded') THEN "by" <> '' AND "why" <> '' ELSE "by" IS NULL AND "why" IS NULL END
    AND ("state" = 'open') = ("endedAt" IS NULL)
  );

ALTER TABLE "ListedWithheld"
  ADD CONSTRAINT "ListedWithheld_reference" CHECK (is_reference("reference")),
  ADD CONSTRAINT "ListedWithheld_person" CHECK ("by" <> '' AND "why" <> ''),
  ADD CONSTRAINT "ListedWithheld_restored" CHECK (
    num_nulls("restoredBy", "restoredWhy", "restoredAt") IN (0, 3) AND "restoredBy" <> '' AND "restoredWhy" <> ''
  );

-- What an edition showed, it shows for ever: a row can only be marked as replaced, once. What a person withholds is the
-- one exception: its words go, of every edition.
CREATE FUNCTION listed_entries_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT TEXT[] := ARRAY['summary', 'recommendations', 'improvements', 'places', 'search'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."replacedIn" IS NULL AND to_jsonb(NEW) - ARRAY['replacedIn', 'search'] = to_jsonb(OLD) - ARRAY['replacedIn', 'search'] THEN
      RETURN NEW;
    END IF;
    IF to_jsonb(NEW) - words = to_jsonb(OLD) - words AND has_no_words(to_jsonb(NEW)) AND is_withheld(NEW."reference") THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% % was published in edition % and cannot be changed', TG_TABLE_NAME, OLD."id", OLD."addedIn";
END
$$;

CREATE FUNCTION has_no_words(entry JSONB) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT COALESCE(entry -> 'summary', 'null') = 'null' AND entry -> 'places' = '{}'
    AND COALESCE(entry -> 'recommendations', '[]') = '[]' AND COALESCE(entry -> 'improvements', '[]') = '[]'
$$;

CREATE FUNCTION is_withheld(text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM "ListedWithheld" WHERE "reference" = $1 AND "restoredAt" IS NULL);
END
$$;

CREATE TRIGGER listed_decisions_never_change BEFORE UPDATE OR DELETE ON "ListedDecision"
  FOR EACH ROW EXECUTE FUNCTION listed_entries_never_change();

CREATE TRIGGER listed_improvements_never_change BEFORE UPDATE OR DELETE ON "ListedImprovement"
  FOR EACH ROW EXECUTE FUNCTION listed_entries_never_change();

CREATE FUNCTION listed_pages_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."replacedIn" IS NULL AND to_jsonb(NEW) - 'replacedIn' = to_jsonb(OLD) - 'replacedIn' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Listed page % was published in edition % and cannot be changed', OLD."id", OLD."addedIn";
END
$$;

CREATE TRIGGER listed_pages_never_change BEFORE UPDATE OR DELETE ON "ListedPage"
  FOR EACH ROW EXECUTE FUNCTION listed_pages_never_change();

CREATE TRIGGER listed_listings_never_change BEFORE UPDATE OR DELETE ON "ListedListing"
  FOR EACH ROW EXECUTE FUNCTION never_changes();

CREATE TRIGGER listed_councils_never_change BEFORE UPDATE OR DELETE ON "ListedCouncil"
  FOR EACH ROW EXECUTE FUNCTION never_changes();

-- The words of what is withheld do not come back with a later copy.
CREATE FUNCTION listed_entries_stay_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added JOIN "ListedWithheld" AS withheld ON withheld."reference" = added."reference"
    WHERE withheld."restoredAt" IS NULL AND NOT has_no_words(to_jsonb(added))
  ) THEN
    RAISE EXCEPTION 'A person withheld an entry of this reference: its words cannot be published';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER listed_decisions_stay_withheld AFTER INSERT ON "ListedDecision"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION listed_entries_stay_withheld();

CREATE TRIGGER listed_improvements_stay_withheld AFTER INSERT ON "ListedImprovement"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION listed_entries_stay_withheld();

-- Web servers hear of what changes outside editions, too.
CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ListedPage"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ListedDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ListedImprovement"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ListedWithheld"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();
