import { runProgram } from './program';
import { processTerminal, tolerateClosedPipes } from './terminal';
import { COULD_NOT_RUN } from './commandLine';

/** Whatever was not foreseen: one line for people, everything for whoever looks for the fault. */
function fault(error: unknown): void {
  const details = error instanceof Error ? (process.env.FOI_DEBUG === '1' ? (error.stack ?? error.message) : error.message) : String(error);
  process.stderr.write(`foi-notice: a fault of this program: ${details}${process.env.FOI_DEBUG === '1' ? '' : ' (FOI_DEBUG=1 shows where)'}\n`);
  process.exitCode = COULD_NOT_RUN;
}

process.on('uncaughtException', (error) => {
  fault(error);
  process.exit();
});
tolerateClosedPipes();
runProgram(process.argv.slice(2), processTerminal()).then((status) => {
  process.exitCode = status;
}, fault);
