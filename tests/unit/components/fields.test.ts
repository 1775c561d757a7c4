import { describe, expect, it } from 'vitest'
import { describedBy, shownValue, shownValues } from '@/components/forms/field-state'
import { initialsOf } from '@/components/ui/avatar'
import { idle } from '@/lib/actions/form-state'

describe('what a field shows', () => {
  it.each([
    ['what is stored before anything was sent', 7, idle, '7'],
    ['a stored zero', 0, idle, '0'],
    ['nothing where nothing is stored', null, idle, ''],
    ['what was typed, though something else is stored', 7, { status: 'error', values: { count: '412x' } }, '412x'],
    ['an emptied box as empty', 7, { status: 'error', values: { count: '' } }, ''],
  ] as const)('shows %s', (_case, initial, state, shown) => {
    expect(shownValue({ name: 'count', initial, state })).toBe(shown)
  })

  it.each([
    ['what is stored before anything was sent', idle, ['paud']],
    ['one tick that was sent', { status: 'error', values: { with: 'posyandu' } }, ['posyandu']],
    ['several', { status: 'error', values: { with: ['posyandu', 'paud'] } }, ['posyandu', 'paud']],
    ['none when all were cleared', { status: 'error', values: {} }, []],
  ] as const)('ticks %s', (_case, state, ticked) => {
    expect(shownValues('with', ['paud'], state)).toEqual(ticked)
  })
})

describe('what a box is described by', () => {
  it.each([
    [undefined, undefined, undefined, undefined],
    ['hint', undefined, 'a-hint', undefined],
    [undefined, 'problem', 'a-problem', true],
    ['hint', 'problem', 'a-problem a-hint', true],
  ])('hint %s and problem %s give %s', (hint, problem, ids, invalid) => {
    expect(describedBy('a', hint, problem)).toEqual({ 'aria-describedby': ids, 'aria-invalid': invalid })
  })
})

describe('initialsOf', () => {
  it.each([
    ['Sari Wulandari, S.Sos.', 'SW'],
    ['dr. Sri Wahyuningsih, M.K.M.', 'SW'],
    ['Sukarno', 'S'],
    ['H. Abdul Karim Amrullah', 'AA'],
    ['', ''],
  ])('makes %s into %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
