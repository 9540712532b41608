#!/usr/bin/env node
// Stands in for the schema engine that Prisma downloads: the same conversation on stdin and stdout, held by the
// WebAssembly build of the engine, which comes from npm like everything else.
import { readArguments } from './arguments.mjs'
import { answerRequests } from './conversation.mjs'
import { runDatabaseCommand } from './database-command.mjs'
import { createMethods } from './methods.mjs'

const options = readArguments(process.argv.slice(2))

if (options.version) console.log('schema-engine (WebAssembly)')
else if (options.command) process.exitCode = await runDatabaseCommand(options.command, options.url)
else await answerRequests(createMethods(options))
