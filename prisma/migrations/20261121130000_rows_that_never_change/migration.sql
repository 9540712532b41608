-- For databases made while the first migration lacked its end: rows that an edition rests on never change. Others have
-- this already. It is dated before the migration that needs it, and applied to all.

CREATE OR REPLACE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % cannot be changed', TG_TABLE_NAME;
END
$$;

DROP TRIGGER IF EXISTS editions_never_change ON "Edition";
CREATE TRIGGER editions_never_change BEFORE UPDATE OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
DROP TRIGGER IF EXISTS parts_never_change ON "FigurePart";
CREATE TRIGGER parts_never_change BEFORE UPDATE OR DELETE ON "FigurePart"
  FOR EACH ROW EXECUTE FUNCTION never_changes();
DROP TRIGGER IF EXISTS files_never_change ON "SourceFile";
CREATE TRIGGER files_never_change BEFORE UPDATE OR DELETE ON "SourceFile"
  FOR EACH ROW EXECUTE FUNCTION never_changes();

-- The database has what the first migration has now. (Where migrations are only tried, nobody keeps account of them.)
DO $$
BEGIN
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    UPDATE "_prisma_migrations" SET "checksum" = 'cc2e870ec13f80acf2158d570fd2e4537feab6fb02aab6f2ada1f0ee8e05e8e5'
    WHERE "migration_name" = '20261121000000_councils_letters_figures_editions'
      AND "checksum" = '92262b77ba9ad31806fc3e676f4aa1e50c0d127e9ec5b5cc54e4c1a0f9c830ad';
  END IF;
END
$$;
