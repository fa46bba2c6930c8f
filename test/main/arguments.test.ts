import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesToOpenIn } from '../../src/main/arguments.ts'

const folder = `${sep}hem${sep}mas`

describe('filesToOpenIn', () => {
  it('finds projects and templates, seen from where the user stands', () => {
    const args = ['berattelsen', '.', 'a.berattelse', '../B.BERATTELSE', 'x.docx', 'm.berattelsemall']
    expect(filesToOpenIn(args, folder)).toEqual([
      `${folder}${sep}a.berattelse`,
      `${sep}hem${sep}B.BERATTELSE`,
      `${folder}${sep}m.berattelsemall`,
    ])
  })

  it('takes no switch for a file, however it ends', () => {
    expect(filesToOpenIn(['--inspect=x.berattelse', '-r', '--x', ''], folder)).toEqual([])
  })

  it('leaves out names that no system has', () => {
    expect(filesToOpenIn(['a\0.berattelse'], folder)).toEqual([])
  })
})
