import { describe, expect, it } from 'vitest'
import { openWord, sealWord } from '@/lib/files/quiet-word'

describe('a searched word in an address', () => {
  it('says nothing of the name and opens for its own office alone', () => {
    const sealed = sealWord(3316, 'Siti Aminah')
    expect(sealed).toMatch(/^~[\w-]+$/)
    expect(Buffer.from(sealed.slice(1), 'base64url').toString('latin1')).not.toMatch(/siti|aminah/i)
    expect(openWord(3316, sealed)).toBe('Siti Aminah')
    expect(openWord(6408, sealed)).toBe('')
    expect(sealWord(3316, 'Siti Aminah')).not.toBe(sealed)
  })

  it('is nothing when nothing was asked, or somebody changed it', () => {
    expect(sealWord(3316, '')).toBe('')
    const sealed = sealWord(3316, 'Siti')
    for (const wrong of [undefined, null, ['x'], '~', '~abc', `${sealed.slice(0, -3)}AAA`, sealed.slice(0, 30)])
      expect(openWord(3316, wrong)).toBe('')
  })

  it('takes a plain word as it is, and never more than a hundred letters', () => {
    expect(openWord(3316, ' 03 ')).toBe('03')
    expect(openWord(3316, 'x'.repeat(300))).toHaveLength(100)
    expect(openWord(3316, sealWord(3316, 'é'.repeat(300)))).toBe('é'.repeat(100))
    expect(sealWord(3316, 'é'.repeat(300)).length).toBeLessThan(600)
  })
})
