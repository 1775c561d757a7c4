import type { SqlValue, Statement } from '@/lib/db/sql-reader'

const texts = new Map<string, string>()

/**
 * Several writes as one statement: all happen or none, and the server plans, runs
 * and answers once instead of once for each. Their order is not promised, so none may
 * read what another writes; keys between their rows are checked when all are done.
 */
export function asOne(statements: readonly Statement[]): Statement {
  const key = statements.map((statement) => statement.text).join('\n')
  let text = texts.get(key)
  if (!text) {
    text = combined(statements)
    if (texts.size < 500) texts.set(key, text)
  }
  return { text, values: statements.flatMap((statement): readonly SqlValue[] => statement.values ?? []) }
}

function combined(statements: readonly Statement[]): string {
  let offset = 0
  const parts = statements.map(({ text, values = [] }) => {
    const moved = text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`)
    offset += values.length
    return moved
  })
  const last = parts.pop()
  return parts.length === 0
    ? (last ?? '')
    : `with ${parts.map((part, index) => `w${index} as (${part})`).join(',\n')}\n${last}`
}
