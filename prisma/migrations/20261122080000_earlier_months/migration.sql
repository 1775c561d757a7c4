-- Recaps of months before an office began with Lini: which import wrote a report, and the month an office counts from.

-- AlterTable
ALTER TABLE "report" ADD COLUMN "import_id" UUID;

/* Sets the first month of the office of this transaction, and what its regions expect since then. */
create function begin_reporting(starts int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
declare office int := current_setting('app.tenant')::int;
begin
  if starts < 2010 * 12 or starts > month_of(now()::date) then
    raise exception 'month % is none to begin with', starts using errcode = 'check_violation';
  end if;
  -- The sums of the province and the nation are written anew: one office at a time.
  lock table expected_units in share row exclusive mode;
  update tenant set first_period = starts where id = office;
  perform refresh_expected(office);
end
$f$;

grant create on schema public to lini_move;
alter function begin_reporting(int) owner to lini_move;
revoke create on schema public from lini_move;
set role lini_move;
revoke execute on function begin_reporting(int) from public;
grant execute on function begin_reporting(int) to lini_app;
reset role;
