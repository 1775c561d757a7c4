import { expect, it } from 'vitest'
import { isHolistic, poktanProblems, readPoktanKind } from '@/lib/poktan/rules'

const group = {
  kind: 'bkb',
  withPosyandu: false,
  withPaud: false,
  skNumber: '',
  skOn: null,
  skBy: '',
  integrations: [],
  facilities: [],
  nationalPriority: false,
}

it.each([
  [{ kind: 'bkl', withPosyandu: true }, ['withPosyandu']],
  [{ kind: 'pikr', withPosyandu: true, withPaud: true }, ['withPosyandu', 'withPaud']],
  [{ skOn: '2024-01-01' }, ['skNumber']],
  [{ skBy: 'camat' }, ['skNumber']],
  [{ skNumber: '411/1', skOn: '2024-01-01', skBy: 'camat' }, []],
  [{ withPosyandu: true }, []],
  [{ integrations: ['ekonomi_produktif'] }, ['integrations']],
  [{ kind: 'bkr', integrations: ['posyandu_lansia'] }, ['integrations']],
  [{ kind: 'bkl', integrations: ['posyandu_lansia', 'ekonomi_produktif'] }, []],
  [{ facilities: ['bkl.kit'] }, ['facilities']],
  [{ kind: 'pikr', facilities: ['bkr.genre_kit'] }, ['facilities']],
  [{ facilities: ['bkb.kit', 'bkb.kka'] }, []],
  [{ nationalPriority: true }, ['nationalPriority']],
  [{ kind: 'bkr', nationalPriority: true }, []],
])('finds in %j problems at %j', (over, fields) => {
  expect(Object.keys(poktanProblems({ ...group, ...over }))).toEqual(fields)
})

it.each([
  ['bkb', true, true, true],
  ['bkb', true, false, false],
  ['bkb', false, true, false],
  ['bkr', true, true, false],
])('a %s with Posyandu %s and PAUD %s is BKB-HI: %s', (kind, withPosyandu, withPaud, holistic) => {
  expect(isHolistic({ kind, withPosyandu, withPaud })).toBe(holistic)
})

it.each([
  [' UPPKS ', 'uppka'],
  ['PIK R', 'pikr'],
  ['BKB HI', 'bkb'],
  ['BKL', 'bkl'],
  ['kelompok tani', null],
])('reads %j as %s', (word, kind) => {
  expect(readPoktanKind(word)).toBe(kind)
})
