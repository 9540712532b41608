-- What pages may show changes with an edition, with what is withheld, and with the register. Web servers hear of it
-- when the transaction that changes it is kept, and not before.

-- CreateTable
CREATE TABLE "PageChange" (
  "transaction" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "PageChange_pkey" PRIMARY KEY ("transaction", "at")
);

-- One row for a transaction, however much it changes. Rows of others are never waited for, and their number grows with
-- each transaction that is kept: a sequence would also tell of what is not kept yet.
CREATE FUNCTION pages_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PageChange" ("transaction", "at") VALUES (txid_current(), transaction_timestamp()) ON CONFLICT DO NOTHING;
  PERFORM pg_notify('upheld_pages', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Edition"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Source"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ReviewStep"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Contradiction"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();

CREATE TRIGGER pages_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "RegisterVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION pages_change();
