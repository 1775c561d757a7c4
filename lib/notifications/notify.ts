import 'server-only'
import type { Statement } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import type { NotificationKind } from './schema'

/** What somebody should know: one line, and where to go. No personal number stands in it. */
export interface News {
  kind: NotificationKind
  /** Names the matter within the office, so that it is told once: `dikembalikan/laporan-desa/24318/1201/4`. */
  matter: string
  title: string
  text?: string
  /** An address of ours, from `paths`. */
  href: string
  /** Lines of the same matter are one notification while it is unread: the new text joins the old, newest time. */
  gather?: boolean
}

/** A person's own message stands whole; what is gathered stops growing where nobody reads on. */
const MOST_LETTERS = 2_000
const MOST_GATHERED = 300

const ONCE = 'on conflict (tenant_id, account_id, matter) do nothing'
const GATHERED = `on conflict (tenant_id, account_id, matter) do update set
  text = case when notification.read_at is not null then excluded.text
    when length(notification.text) + length(excluded.text) > ${MOST_GATHERED} then notification.text
    when position(excluded.text in notification.text) > 0 then notification.text
    else notification.text || ', ' || excluded.text end,
  title = excluded.title, href = excluded.href, at = excluded.at, read_at = null, mailed_at = null`

/** A row for each account that `people` answers (one column, `account_id`); its values begin at $8. */
function newsStatement(
  { tenantId }: Pick<TenantSql, 'tenantId'>,
  people: string,
  values: NonNullable<Statement['values']>,
  { kind, matter, title, text = '', href, gather }: News,
  now: Date,
): Statement {
  return {
    text: `insert into notification (tenant_id, id, account_id, kind, matter, title, text, href, at)
      select $1, gen_random_uuid(), p.account_id, $2, $3, $4, $5, $6, $7::timestamptz from (${people}) p
      where p.account_id is not null
      ${gather ? GATHERED : ONCE}`,
    values: [tenantId, kind, matter, title, text.slice(0, MOST_LETTERS), href, now, ...values],
  }
}

/** The statement behind `notify`, for commands whose writes travel together. */
export const notifyStatement = (
  tx: Pick<TenantSql, 'tenantId'>,
  accountIds: readonly (string | null)[],
  news: News,
  now = new Date(),
): Statement => newsStatement(tx, 'select distinct unnest($8::uuid[]) as account_id', [known(accountIds)], news, now)

const known = (accountIds: readonly (string | null)[]): string[] => [
  ...new Set(accountIds.filter((accountId) => accountId !== null)),
]

/** The same for those who serve a village on a day (`YYYY-MM-DD`), without naming them; `also` are told too. */
export const notifyVillageStatement = (
  tx: Pick<TenantSql, 'tenantId'>,
  { villageId, on, also = [] }: { villageId: number; on: string; also?: readonly string[] },
  news: News,
  now = new Date(),
): Statement =>
  newsStatement(
    tx,
    `select o.account_id from desa_binaan b join petugas o on o.tenant_id = b.tenant_id and o.id = b.petugas_id
     where b.tenant_id = $1 and b.village_id = $8::int and b.from_on <= $9::date
       and (b.to_on is null or b.to_on > $9::date)
     union select unnest($10::uuid[])`,
    [villageId, on, also],
    news,
    now,
  )

/**
 * Tells people of the office something, in the transaction of the event: without the
 * event there is no line. The same matter stands once for a person, however often it is
 * told; accounts that are null (an officer without one) are left out.
 */
export async function notify(
  tx: Pick<TenantSql, 'tenantId' | 'sql'>,
  accountIds: readonly (string | null)[],
  news: News,
  now = new Date(),
): Promise<void> {
  if (known(accountIds).length === 0) return
  const { text, values } = notifyStatement(tx, accountIds, news, now)
  await tx.sql.query(text, values)
}
