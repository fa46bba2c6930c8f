import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFilesIn } from '../../src/main/arguments.ts'

const folder = `${sep}hem${sep}mas`

describe('projectFilesIn', () => {
  it('finds the project files, seen from where the user stands', () => {
    const args = ['berattelsen', '.', 'a.berattelse', '../B.BERATTELSE', 'x.docx']
    expect(projectFilesIn(args, folder)).toEqual([
      `${folder}${sep}a.berattelse`,
      `${sep}hem${sep}B.BERATTELSE`,
    ])
  })

  it('takes no switch for a file, however it ends', () => {
    expect(projectFilesIn(['--inspect=x.berattelse', '-r', '--x', ''], folder)).toEqual([])
  })

  it('leaves out names that no system has', () => {
    expect(projectFilesIn(['a\0.berattelse'], folder)).toEqual([])
  })
})
