-- A discard can be taken back: that is proposed on its review, as other decisions on reviews are.
ALTER TABLE "DeskProposal"
  DROP CONSTRAINT "DeskProposal_on_what",
  ADD CONSTRAINT "DeskProposal_on_what" CHECK (
    CASE
      WHEN "kind" = 'correct_published' OR ("kind" = 'restore' AND "reviewNumber" IS NULL)
        THEN "reviewNumber" IS NULL AND "councilSlug" IS NOT NULL AND is_reporting_year("reportingYear")
      ELSE "reviewNumber" IS NOT NULL AND "councilSlug" IS NULL AND "reportingYear" IS NULL
    END
  );
