import type { Reporter, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** What is printed when all tests have run. */
    table?: string
  }
}

/** Prints the tables that tests leave, below everything else. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const { table } = test.meta()
        if (table) console.log(`\n${table}\n`)
      }
  }
}
