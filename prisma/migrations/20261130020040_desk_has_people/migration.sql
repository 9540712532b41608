-- There is a desk as soon as somebody may use it. The public web server may know that, and nothing else of the desk: its
-- role can read none of the desk's tables. The body is bound to the table as it is made, so whoever calls the function
-- cannot have it look elsewhere.
CREATE FUNCTION desk_has_people() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM "DeskPerson");
END;

-- Web servers hear of it at once, on the channel on which they hear of new pages.
CREATE FUNCTION desk_people_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('upheld_pages', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER desk_people_change AFTER INSERT OR DELETE ON "DeskPerson"
  FOR EACH STATEMENT EXECUTE FUNCTION desk_people_change();
