import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** What a browser would load of a field screen, with the bytes each module brings. */
async function scriptsOf(screen: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [screen],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    tsconfig: 'tsconfig.json',
    external: ['react', 'react-dom', 'next/*'],
  })
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  return modules.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name)
}

it.each([
  'components/field/groups/groups-screen.tsx',
  'components/field/groups/group-screen.tsx',
  'components/field/groups/meeting-screen.tsx',
  'components/field/care/care-screen.tsx',
  'components/field/care/family-screen.tsx',
  'components/field/care/visit-screen.tsx',
])('brings the phone no schemas and nothing of the server with %s', async (screen) => {
  const modules = await scriptsOf(screen)
  expect(modules).toContain(screen)
  expect(modules.filter((name) => /node_modules\/(zod|server-only|pg|sharp|exceljs)\//.test(name))).toEqual([])
  expect(modules.filter((name) => /^lib\/(db|auth|audit)\/|-schema\.ts$/.test(name))).toEqual([])
})
