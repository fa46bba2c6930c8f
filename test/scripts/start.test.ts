import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.mjs'

const root = resolve(import.meta.dirname, '../..')

function start(env: NodeJS.ProcessEnv) {
  return spawnSync('node', ['scripts/start.mjs'], { cwd: root, env, encoding: 'utf8' })
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('says in one line that there is no screen, and ends with 1', () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
    const { status, stderr, stdout } = start(env)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Det finns ingen skärm .+\n$/)
  })
})

describe('the scripts', () => {
  it('run everything on the Node that comes with the packages', () => {
    const ran = spawnSync('node', ['scripts/run.mjs', 'node', '-p', 'process.versions.node'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(Number(ran.stdout.split('.')[0])).toBeGreaterThanOrEqual(24)
  })

  it('pass on the exit code and the output of the command line, and nothing of their own', () => {
    const ran = spawnSync('node', ['scripts/cli.mjs', 'finns-inte'], { cwd: root, encoding: 'utf8' })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('findBrowser', () => {
  it('takes the one that is named by hand, and none when that one cannot run', () => {
    const before = process.env['BERATTELSEN_BROWSER']
    try {
      process.env['BERATTELSEN_BROWSER'] = process.execPath
      expect(findBrowser()).toBe(process.execPath)
      process.env['BERATTELSEN_BROWSER'] = '/finns/inte'
      expect(findBrowser()).toBeNull()
    } finally {
      if (before === undefined) delete process.env['BERATTELSEN_BROWSER']
      else process.env['BERATTELSEN_BROWSER'] = before
    }
  })
})
