/** A list wrapped at about a hundred letters, so that the migration stays readable. */
export function wrapped(items: readonly string[], indent = '    ', joint = ', '): string {
  const rows = ['']
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? item + joint : item
    if ((rows.at(-1) ?? '').length + text.length > 104) rows.push('')
    rows[rows.length - 1] += text
  }
  return rows.map((row) => indent + row.trimEnd()).join('\n')
}

/** Runs as its owner, with a search path nobody can bend. */
export const definer = 'security definer set search_path = pg_catalog, public, pg_temp'

/** Hands a function to the role it acts as. Grants come after: one made before would follow the old owner. */
export function owned(signature: string, owner: string, callers: string): string {
  return `grant create on schema public to ${owner};
alter function ${signature} owner to ${owner};
revoke create on schema public from ${owner};
set role ${owner};
revoke execute on function ${signature} from public;
grant execute on function ${signature} to ${callers};
reset role;
`
}
