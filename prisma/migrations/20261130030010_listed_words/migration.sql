-- What searches look in is taken apart in the way in which `searchedWords` of lib/domain/search-query.ts takes apart what is
-- typed. Postgres's own parser makes a word of "council’s", a file of "health/care", a host of "plan.The" and a number of
-- "COVID-19", so that nobody finds them; and the law is quoted as "s.117", "s117" and "section 117".

CREATE FUNCTION listed_words(words TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.english', regexp_replace(
    translate(words, '’‘-–—/.&', '''''      '), '(^|[^[:alnum:]''])s ?(?=[0-9])', '\1section ', 'gi'
  ))
$$;

ALTER TABLE "ListedDecision" DROP COLUMN "search";
ALTER TABLE "ListedDecision" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  listed_words(COALESCE("category", '') || ' . ' || COALESCE("subcategory", '') || ' . ' || COALESCE("summary", ''))
) STORED;
CREATE INDEX "ListedDecision_search" ON "ListedDecision" USING gin ("search") WITH (fastupdate = off);

ALTER TABLE "ListedImprovement" DROP COLUMN "search";
ALTER TABLE "ListedImprovement" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  listed_words(COALESCE("category", '') || ' . ' || COALESCE("subcategory", '') || ' . '
    || COALESCE("summary", '') || ' . ' || COALESCE(joined("improvements"), ''))
) STORED;
CREATE INDEX "ListedImprovement_search" ON "ListedImprovement" USING gin ("search") WITH (fastupdate = off);
