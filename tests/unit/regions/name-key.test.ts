import { describe, expect, it } from 'vitest'
import { foldName, nameKey, squeezeName } from '@/lib/regions/name-key'

describe('name keys', () => {
  it.each([
    ['Gunung Putri', 'gunung putri gunungputri'],
    ['Gunungputri', 'gunungputri'],
    ["Pasi Kuala Ba'u", 'pasi kuala bau pasikualabau'],
    ['Regapu’u', 'regapuu'],
    ['Siurai-Urai', 'siurai urai siuraiurai'],
    ['Air Sialang Hilir.', 'air sialang hilir airsialanghilir'],
    ['  É  Baro ', 'e baro ebaro'],
    ['', ''],
  ])('keeps "%s" as "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  it('finds the two spellings of one name equal', () => {
    expect(squeezeName('Gunung-Putri')).toBe(squeezeName('GUNUNGPUTRI'))
    expect(foldName('Lambang Sari I, II, III')).toBe('lambang sari i ii iii')
  })
})
