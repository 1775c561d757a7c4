import { describe, expect, it } from 'vitest'
import { passwordProblem } from '@/lib/auth/password-rules'

const OWN = ['sari.3316', 'Sari Wulandari']

describe('a password is refused when it is', () => {
  it.each([
    ['short', 'kuda-biru-9'],
    ['longer than 128', 'kuda biru '.repeat(13)],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa'],
    ['two letters in turn', 'abababababababab'],
    ['keys in a row', 'qwertyuiop12'],
    ['digits in a row', '12345678901234'],
    ['the alphabet', 'abcdefghijklmnop'],
    ['a common word and a year', 'password2026!'],
    ['a common word with marks for letters', 'p@$$w0rd-2026'],
    ['the office', 'BKKBN-keluarga-2026'],
    ['a programme', 'KampungKB2026!!'],
    ['a month and a year', 'November-2026-'],
    ['months only', 'januarifebruari'],
    ['a name and digits', 'sariwulandari123'],
    ['the user name', 'sari.3316sari.3316'],
    ['words of the field', 'keluarga berencana'],
    ['a control character', `kuda biru${String.fromCharCode(7)} terbang`],
  ])('%s', (_why, password) => {
    expect(passwordProblem(password, OWN)).toBeTruthy()
  })
})

describe('a password will do when it is', () => {
  it.each([
    ['four words', 'kuda biru pagar tinta'],
    ['words without spaces', 'pagarsenjakuali'],
    ['only small letters', 'wqkzvmtrxyph'],
    ['only digits in no order', '749302857163'],
    ['letters of other scripts', 'ꦱꦫꦶꦏꦸꦭꦶꦠꦥꦒꦂꦧꦱ'],
    ['exactly twelve', 'kx7-mint-rug'],
    ['exactly 128', 'kx7-mint-rug awan '.repeat(8).slice(0, 128)],
    ["a common word in a sentence of one's own", 'laporan turun hujan gerimis'],
  ])('%s', (_why, password) => {
    expect(passwordProblem(password, OWN)).toBeNull()
  })
})
