import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Endpoint } from '@/lib/api/endpoints'
import { csvHeads, jsonSchemaOf } from '@/lib/api/openapi'
import { TryIt } from './try-it'

type Json = Record<string, unknown>

/** One address: its parameters, examples to copy, the fields it answers, and a place to try it. */
export function EndpointCard({ endpoint, base, place }: { endpoint: Endpoint; base: string; place: string }) {
  const asked = jsonSchemaOf(endpoint.query, 'input')
  const required = new Set((asked.required ?? []) as string[])
  const path = endpoint.path.replace('{register}', 'poktan')
  // Examples speak of the reader's own place.
  const examples = endpoint.examples.map((query) => query.replaceAll('33.16', place))
  return (
    <Card
      title={endpoint.title}
      note={endpoint.about}
      actions={endpoint.scope ? <Badge>{endpoint.scope}</Badge> : undefined}
    >
      <div className="space-y-4">
        <p className="font-mono break-all">
          <span className="font-medium text-brand">GET</span> /api/v1{endpoint.path}
        </p>
        {Object.keys(endpoint.parameters).length > 0 && (
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
            {Object.entries(endpoint.parameters).map(([name, words]) => (
              <div key={name} className="sm:contents">
                <dt>
                  <code className="font-mono">{name}</code>
                  {required.has(name) && <span className="text-sm text-ink-soft"> wajib</span>}
                </dt>
                <dd className="text-ink-soft">{words}</dd>
              </div>
            ))}
          </dl>
        )}
        <ul className="space-y-2">
          {examples.map((query) => {
            const command = `curl -H "Authorization: Bearer $TOKEN" "${base}${path}${query}"`
            return (
              <li key={query} className="flex flex-wrap items-center gap-2">
                <code className="min-w-0 grow rounded-md bg-paper-sunk px-3 py-2 font-mono text-sm break-all">
                  {command}
                </code>
                <CopyButton text={command} what="perintah" />
              </li>
            )
          })}
        </ul>
        <Disclosure summary="Isi jawaban">
          <p className="font-mono text-sm break-words text-ink-soft">{fieldsOf(endpoint).join(', ')}</p>
        </Disclosure>
        <TryIt label={endpoint.title} address={`/api/v1${path}${examples[0] ?? ''}`} />
      </div>
    </Card>
  )
}

/** The names of what is answered; of a list, the names in a row. */
function fieldsOf(endpoint: Endpoint): string[] {
  const rows = csvHeads(endpoint)
  if (rows.length > 0) return rows
  const { properties = {} } = jsonSchemaOf(endpoint.answer, 'output') as { properties?: Record<string, Json> }
  return Object.keys(properties)
}
