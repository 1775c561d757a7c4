import { z } from 'zod'
import { ENDPOINT_LIST, type Endpoint } from './endpoints'
import { errorSchema, FORMATS } from './schema'

type Json = Record<string, unknown>

/** A schema as JSON Schema, as somebody writes the question or as the answer arrives. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

/** The names of the rows' fields in a CSV file, nested ones joined by a dot. */
export function csvHeads({ answer, rows }: Endpoint): string[] {
  if (!rows) return []
  const answers = jsonSchemaOf(answer, 'output') as { properties?: Record<string, { items?: Json }> }
  return fieldsOf(answers.properties?.[rows]?.items ?? {})
}

function fieldsOf(schema: Json, before = ''): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Json>
  const required = (schema.required ?? []) as string[]
  return Object.entries(properties).flatMap(([name, inside]) => {
    if (inside.properties) return required.includes(name) ? fieldsOf(inside, `${before}${name}.`) : []
    return inside.additionalProperties && !inside.type?.toString().includes('array') ? [] : [`${before}${name}`]
  })
}

function parametersOf(endpoint: Endpoint): Json[] {
  const asked = jsonSchemaOf(endpoint.query, 'input')
  const properties = (asked.properties ?? {}) as Record<string, Json>
  const required = new Set((asked.required ?? []) as string[])
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: 'Kode daftar dari /registers',
    schema: { type: 'string' },
  }))
  return [
    ...inPath,
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.has(name),
      description: endpoint.parameters[name] ?? '',
      schema,
    })),
    ...(endpoint.rows
      ? [
          {
            name: 'format',
            in: 'query',
            required: false,
            description: 'csv untuk berkas CSV; juga lewat Accept: text/csv',
            schema: { type: 'string', enum: [...FORMATS], default: 'json' },
          },
        ]
      : []),
  ]
}

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

/** The whole API as an OpenAPI 3.1 document, made from the schemas that parse and answer. */
export function openApiDocument(server: string, version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lini API',
      version,
      description:
        'Angka dan daftar lini lapangan Bangga Kencana. Setiap permintaan memakai token pribadi (halaman Akun) atau sesi peramban.',
    },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      ENDPOINT_LIST.map((endpoint) => [
        endpoint.path,
        {
          get: {
            operationId: endpoint.id,
            summary: endpoint.title,
            description: endpoint.scope ? `${endpoint.about} Cakupan token: ${endpoint.scope}.` : endpoint.about,
            parameters: parametersOf(endpoint),
            responses: {
              200: {
                description: endpoint.title,
                headers: Object.fromEntries(
                  ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].map((name) => [
                    name,
                    { schema: { type: 'integer' } },
                  ]),
                ),
                content: {
                  'application/json': { schema: jsonSchemaOf(endpoint.answer, 'output') },
                  ...(endpoint.rows && { 'text/csv': { schema: { type: 'string' } } }),
                },
              },
              ...(endpoint.rests && { 304: { description: 'Belum berubah sejak ETag yang Anda sebut' } }),
              400: problem('Ada parameter yang perlu diperbaiki'),
              401: problem('Tanpa token yang berlaku'),
              403: problem('Token tidak mencakup bagian ini'),
              404: problem('Tidak ada, atau tidak boleh Anda lihat'),
              429: problem('Terlalu banyak permintaan; Retry-After menyebut berapa detik lagi'),
            },
          },
        },
      ]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'lini_…' } },
      schemas: { Error: jsonSchemaOf(errorSchema, 'output') },
    },
  }
}
