import { describe, expect, it } from 'vitest'
import { whatsAppLink, whatsAppNumber } from '@/lib/month/phone'

describe('an Indonesian mobile number', () => {
  it.each([
    ['081234567890', '6281234567890'],
    ['0812-3456-7890', '6281234567890'],
    ['0812 3456 7890', '6281234567890'],
    ['(0812) 3456.7890', '6281234567890'],
    ['+62 812-3456-7890', '6281234567890'],
    ['+62 0812 3456 7890', '6281234567890'],
    ['6281234567890', '6281234567890'],
    ['62081234567890', '6281234567890'],
    ['006281234567890', '6281234567890'],
    ['81234567890', '6281234567890'],
    ['0811234567', '62811234567'],
    ['０８１２３４５６７８９０', '6281234567890'],
  ])('reads %s', (typed, number) => {
    expect(whatsAppNumber(typed)).toBe(number)
  })

  it.each([
    ['a fixed line', '0296-531234'],
    ['a fixed line of Jakarta', '+62 21 5501234'],
    ['too short', '08123456'],
    ['too long', '08123456789012'],
    ['a second digit of zero', '080012345678'],
    ['another country', '+65 8123 4567'],
    ['another country that looks national', '+81 234567890'],
    ['letters', '0812-ABCD-7890'],
    ['two numbers', '081234567890, 081234567891'],
    ['nothing', ''],
    ['marks', '-- +'],
  ])('refuses %s', (_what, typed) => {
    expect(whatsAppNumber(typed)).toBeNull()
  })
})

it('carries any text whole in the link', () => {
  const text = 'Yth. Sari & Budi,\n• 50% #1 = “Sumberejo”?'
  const link = new URL(whatsAppLink('6281234567890', text))
  expect(link.origin + link.pathname).toBe('https://wa.me/6281234567890')
  expect(link.searchParams.get('text')).toBe(text)
})
