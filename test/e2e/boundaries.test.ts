import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { canRunApp, endAllApps, launchApp, type RunningApp } from './harness.ts'

const OUTSIDE = 'https://example.com/'

describe.runIf(canRunApp)('the borders of a window', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
    await startPage(app)
  })
  afterAll(endAllApps)

  it('shows the page nothing of Node or Electron but the frozen bridge', async () => {
    const { page } = app
    const seen = await page.evaluate(`({
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof global],
      bridge: Object.keys(window.berattelsen).sort(),
      isFrozen: Object.isFrozen(window.berattelsen),
      canReplace: (() => { try { window.berattelsen = 1 } catch {} return typeof window.berattelsen !== 'object' })(),
      canDelete: Reflect.deleteProperty(window, 'berattelsen'),
    })`)
    expect(seen).toEqual({
      node: Array(5).fill('undefined'),
      bridge: ['call', 'on', 'openDropped'],
      isFrozen: true,
      canReplace: false,
      canDelete: false,
    })
  })

  it('passes on no call and no event that is not in the contract', async () => {
    const { page } = app
    const names = [
      'internal:close-heard',
      'internal:open-dropped',
      '__proto__',
      'toString',
      'report:delete',
      '',
    ]
    for (const name of names) {
      const outcome = await page.evaluate(`(async () => {
        try { return await window.berattelsen.call(${JSON.stringify(name)}, '/etc/passwd') } catch (e) { return String(e) }
      })()`)
      expect(outcome).toContain('no such call')
      expect(
        await page.evaluate(
          `(() => { try { window.berattelsen.on(${JSON.stringify(name)}, () => {}) } catch (e) { return String(e) } })()`,
        ),
      ).toContain('no such event')
    }
  })

  it('hears no other page, no frame within its own, and nobody else’s document', async () => {
    const start = 'app://bundle/index.html'
    const call = (url: string, isMainFrame: boolean) =>
      app.electron.invokeAs({ url, isMainFrame }, 'app:start-state', [])
    await expect(call(start, true)).resolves.toMatchObject({ appVersion: expect.any(String) })
    await expect(call(start, false)).rejects.toThrow('Det gick inte')
    for (const url of [
      OUTSIDE,
      'app://other/index.html',
      'file:///x.html',
      'about:blank',
      '',
      'app://bundle.evil/',
    ]) {
      await expect(call(url, true)).rejects.toThrow('Det gick inte')
    }
    const foreign = await app.electron.invokeAs({ url: start, isMainFrame: true }, 'media:add', [
      'nobody',
      new Uint8Array(),
    ])
    expect(foreign).toMatchObject({ ok: false })
  })

  it('refuses arguments of the wrong shape with a sentence, whatever they are', async () => {
    const { page } = app
    const report = `{ ['__proto__']: { isAdmin: true }, version: 1 }`
    for (const call of [
      `call('report:save')`,
      `call('report:save', 'x', ${report})`,
      `call('report:save', { toString: 1 }, null)`,
      `call('report:create', { templateId: 'psb-2025', year: '2025' })`,
      `call('report:create', JSON.parse('{"__proto__":{"templateId":"psb-2025"}}'))`,
      `call('report:open-recent', 'x'.repeat(5_000_000))`,
      `call('report:open-example', '../../package')`,
      `call('media:add', 'x', [1, 2, 3])`,
      `call('export:document', 1, 2)`,
      `call('export:show', '/etc/passwd', 'open')`,
      `call('link:open', 7)`,
    ]) {
      const outcome = await page.evaluate(`window.berattelsen.${call}`)
      expect(outcome, call).toMatchObject({
        ok: false,
        error: { message: expect.stringMatching(/^[A-ZÅÄÖ”]/) },
      })
    }
    await expect(page.evaluate(`window.berattelsen.call('window:describe', { title: 1 })`)).rejects.toThrow()
    await expect(page.evaluate(`window.berattelsen.call('app:set-settings', {})`)).rejects.toThrow()
    await expect(
      page.evaluate(`window.berattelsen.call('link:open', () => {})`),
      'functions do not cross',
    ).rejects.toThrow('could not be cloned')
  })

  it('goes on answering after ten thousand calls at once', async () => {
    const { page } = app
    const answers = await page.evaluate(
      `Promise.all(Array.from({ length: 10_000 }, () => window.berattelsen.call('link:open', 'file:///etc/passwd')))
        .then((all) => all.filter(({ ok }) => !ok).length)`,
    )
    expect(answers).toBe(10_000)
    expect(
      await page.evaluate(`window.berattelsen.call('app:start-state').then(({ appVersion }) => appVersion)`),
    ).toBeTruthy()
  })

  it('cancels every request but its own, and denies every permission', async () => {
    const { electron } = app
    for (const url of [
      OUTSIDE,
      'http://localhost/',
      'ws://x/',
      'wss://x/',
      'file:///etc/passwd',
      'ftp://x/',
      '',
    ]) {
      expect(await electron.isCancelled(url), url).toBe(true)
    }
    expect(await electron.isCancelled('app://bundle/index.html')).toBe(false)
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid']) {
      expect(await electron.askPermission(name), name).toEqual({ request: false, check: false })
    }
    expect(await electron.isSandboxed()).toBe(true)
    expect(await electron.isSpellCheckerOn()).toBe(false)
  })

  it('serves its own files and open images, and no way out of them', async () => {
    const { electron } = app
    const { policy, status } = await electron.fetch('app://bundle/index.html')
    expect(status).toBe(200)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect((await electron.fetch('app://other/index.html')).status).toBe(404)
    for (const path of [
      '/../package.json',
      '/%2e%2e/main/index.js',
      '/..%2f..%2fpackage.json',
      '/assets/..%5c..%5cmain%5cindex.js',
      '/.git/config',
      '//etc/passwd',
      '/media/x/y',
      `/media/00000000-0000-0000-0000-000000000000/${'0'.repeat(64)}`,
      '/index.html%00.png',
      '/assets',
    ]) {
      expect((await electron.fetch(`app://bundle${path}`)).status, path).toBe(404)
    }
  })

  it('opens only https and mail addresses outside', async () => {
    const { page, electron } = app
    const outcome = async (address: string) =>
      page.evaluate(`window.berattelsen.call('link:open', ${JSON.stringify(address)}).then(({ ok }) => ok)`)
    for (const address of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      ' JAVASCRIPT:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '\\\\server\\share',
      'ms-msdt:/id',
      'search-ms:x',
      'ms-word:ofe|u|https://x',
      'smb://x',
      'app://bundle/',
    ]) {
      expect(await outcome(address), address).toBe(false)
    }
    expect(await outcome('https://www.socialstyrelsen.se/')).toBe(true)
    expect(await outcome('mailto:mas@exempelkommun.se')).toBe(true)
    expect((await electron.record()).openedExternally).toEqual([
      'https://www.socialstyrelsen.se/',
      'mailto:mas@exempelkommun.se',
    ])
  })
})

describe.runIf(canRunApp)('a window that is attacked', () => {
  afterEach(endAllApps)

  it('opens without a single request that leaves the computer, and ends when it is closed', async () => {
    const app = await launchApp()
    await startPage(app)
    expect((await app.electron.record()).refusedRequests).toEqual([])
    expect(await app.close()).toBe(0)
  })

  it('runs no script and loads nothing that is not its own', async () => {
    const app = await launchApp()
    await startPage(app)
    const outcomes = await app.page.evaluate(`(async () => {
      const tried = {}
      const add = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more))
      add('script', { textContent: 'window.ranInline = true' })
      add('script', { src: ${JSON.stringify(OUTSIDE)} + 'x.js' })
      add('script', { src: 'data:text/javascript,window.ranData = true' })
      add('img', { src: 'x', onerror: () => {} })
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ranHandler = true">')
      document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<script>parent.ranFrame = true</script>"></iframe>')
      document.body.insertAdjacentHTML('beforeend', '<iframe src="${OUTSIDE}"></iframe>')
      document.body.insertAdjacentHTML('beforeend', '<object data="${OUTSIDE}"></object><embed src="${OUTSIDE}">')
      document.body.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="${OUTSIDE}x.css"><link rel="prefetch" href="${OUTSIDE}">')
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)"></p>')
      // Not at once: what a test evaluates is itself let past the policy.
      setTimeout(() => { try { eval('window.ranEval = true') } catch {} })
      tried.fetched = await fetch('${OUTSIDE}').then(() => true, () => false)
      tried.own = await fetch('/index.html').then(() => true, () => false)
      tried.socket = await new Promise((done) => {
        try { const s = new WebSocket('wss://example.com/'); s.onerror = () => done(false); s.onopen = () => done(true) } catch { done(false) }
      })
      tried.beacon = navigator.sendBeacon?.('${OUTSIDE}', 'x')
      tried.image = await new Promise((done) => { const i = new Image(); i.onload = () => done(true); i.onerror = () => done(false); i.src = '${OUTSIDE}x.png' })
      await new Promise((done) => setTimeout(done, 300))
      tried.ran = ['ranInline', 'ranData', 'ranHandler', 'ranFrame', 'ranEval'].filter((name) => window[name])
      tried.style = getComputedStyle(document.getElementById('styled')).color === 'rgb(1, 2, 3)'
      return tried
    })()`)
    expect(outcomes).toMatchObject({
      fetched: false,
      own: false,
      socket: false,
      image: false,
      ran: [],
      style: false,
    })
    const reached = (await app.electron.record()).refusedRequests.filter(({ by }) => by === 'standin')
    expect(reached, 'requests that nothing of ours stopped').toEqual([])
  })

  it('stays where it is, and opens no windows', async () => {
    const app = await launchApp()
    await startPage(app)
    const before = app.page.url()
    await app.page.evaluate(`window.isStillHere = true`)
    for (const attempt of [
      `location.href = '${OUTSIDE}'`,
      `location.assign('file:///etc/passwd')`,
      `location.href = 'app://other/'`,
      `location.href = '/assets/'`,
      `location.href = '/index.html?x'`,
      `location.reload()`,
      `location.href = 'javascript:window.ranLink = true'`,
      `window.open('${OUTSIDE}')`,
      `document.body.insertAdjacentHTML('beforeend', '<a id="blank" target="_blank" href="${OUTSIDE}">x</a>'); document.getElementById('blank').click()`,
      `document.body.insertAdjacentHTML('beforeend', '<form id="sent" action="${OUTSIDE}"></form>'); document.getElementById('sent').submit()`,
      `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=${OUTSIDE}">')`,
      `document.head.insertAdjacentHTML('beforeend', '<base href="${OUTSIDE}">')`,
    ]) {
      await app.page.evaluate(`(() => { ${attempt} })()`).catch(() => {})
      await app.page.waitForTimeout(150)
      expect(app.page.url(), attempt).toBe(before)
    }
    expect(
      await app.page.evaluate(`[window.ranLink, document.baseURI === location.href, window.isStillHere]`),
    ).toEqual([undefined, true, true])
    expect(await app.electron.windows()).toHaveLength(1)
    const { refusedRequests, refusedWindows } = await app.electron.record()
    expect(refusedRequests.filter(({ by }) => by === 'standin')).toEqual([])
    expect(refusedWindows.length).toBeGreaterThan(0)
  })

  it('opens a project that is dropped on it, and no file that a script made up', async () => {
    const app = await launchApp()
    await startPage(app)
    const made = await app.page.evaluate(
      `window.berattelsen.openDropped(new File(['x'], 'x.berattelse')).then(({ error }) => error.message)`,
    )
    expect(made).toMatch(/ingen fil på datorn/)
    const bad = join(app.home, 'inget.berattelse')
    await writeFile(bad, 'hej')
    await dropFile(app.page, bad)
    await app.page.getByText('är ingen berättelse som appen kan öppna').waitFor()
  })
})

async function startPage({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Ny berättelse' }).waitFor()
}

/** Drops a real file, as the system's own drag would. */
async function dropFile(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
  await devtools.detach()
}
