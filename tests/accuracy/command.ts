import { run } from './run'

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), process.env.UPHELD_CWD ?? process.cwd(), (text) =>
  process.stdout.write(text),
)
