import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { memoryOf } from '@/scripts/processes/memory'
import { treeOf } from '@/scripts/processes/process-tree'

const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  console.log(child.pid)
  setInterval(() => {}, 1000)`

let parent: ChildProcess
let child: number

async function startBoth(): Promise<void> {
  parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = await new Promise((resolve) => parent.stdout?.once('data', (text) => resolve(Number(text))))
}

afterEach(() => {
  for (const pid of [child, parent.pid]) {
    try {
      process.kill(pid ?? 0, 'SIGKILL')
    } catch {}
  }
})

test.skipIf(process.platform === 'win32')(
  'a process comes with those that it has started, and not once it has ended',
  async () => {
    await startBoth()
    const pids = treeOf(parent.pid ?? 0).map(({ pid }) => pid)
    expect(pids).toEqual([parent.pid, child])
    const ended = new Promise((resolve) => parent.once('close', resolve))
    process.kill(child, 'SIGKILL')
    parent.kill('SIGKILL')
    await ended
    expect(treeOf(parent.pid ?? 0)).toEqual([])
  },
)

test.runIf(process.platform === 'linux')('their memory is that of both together', async () => {
  await startBoth()
  const [both, one] = [memoryOf(parent.pid ?? 0), memoryOf(child)]
  expect(one).toBeGreaterThan(0)
  expect(both).toBeGreaterThan(one as number)
})
