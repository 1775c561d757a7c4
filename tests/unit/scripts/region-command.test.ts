import { describe, expect, it } from 'vitest'
import { readAsked, readChange } from '@/scripts/cli/region'
import { WrongUse } from '@/scripts/lini/command'

describe('lini region', () => {
  it.each([
    ['nothing', '', /Sebut satu langkah/],
    ['a stray word', 'blora', /Kata "blora" tidak dikenal/],
    ['two verbs', '--cari blora --pecah 33.16', /Sebut satu langkah/],
    ['an unknown option', '--cari blora --sekarang', /--sekarang tidak dikenal untuk --cari/],
    ['an option of another verb', '--ganti-nama 33.16 Blora --ke 33.15', /--ke tidak dikenal untuk --ganti-nama/],
    ['an option twice', '--ganti-nama 33.16 Blora --tanggal 2026-07-01 --tanggal 2026-07-02', /disebut dua kali/],
    ['no day', '--ganti-nama 33.16.02.2008 Baru', /Sebut --tanggal/],
    ['a day that is none', '--ganti-nama 33.16.02.2008 Baru --tanggal kemarin', /Sebut --tanggal/],
    ['no code', '--pindah --tanggal 2026-07-01', /Sebut kode wilayah sesudah --pindah/],
    ['no name', '--ganti-nama 33.16.02.2008 --tanggal 2026-07-01', /Sebut nama baru/],
    ['no parent', '--pindah 33.16.02.2008 --tanggal 2026-07-01', /Sebut kode kedua/],
    ['no aim of a merger', '--gabung 33.16.02.2008 --tanggal 2026-07-01', /Sebut --ke KODE/],
    ['no parts of a split', '--pecah 33.16.02.2008 --tanggal 2026-07-01', /--jadi "KODE NAMA"/],
    [
      'a part without a name',
      '--pecah 33.16.02.2008 --jadi 33.16.02.2099 --tanggal 2026-07-01',
      /bukan "33.16.02.2099"/,
    ],
  ])('refuses %s as wrong use', (_, words, sentence) => {
    const use = () => readChange(readAsked(words.split(' ').filter(Boolean)), '2026-07-20')
    expect(use).toThrow(WrongUse)
    expect(use).toThrow(sentence)
  })

  it('keeps the words of a name together, and parts in their order', () => {
    const asked = readAsked(
      '--pecah 33.16.02.2008 --jadi 33.16.02.2098 Sumberejo Lor --jadi 33.16.02.2097 Sumberejo Kidul --berakhir --tanggal 2026-07-15'.split(
        ' ',
      ),
    )
    expect(asked).toEqual({
      verb: 'pecah',
      words: ['33.16.02.2008'],
      options: {
        jadi: ['33.16.02.2098 Sumberejo Lor', '33.16.02.2097 Sumberejo Kidul'],
        berakhir: [''],
        tanggal: ['2026-07-15'],
      },
    })
  })
})
