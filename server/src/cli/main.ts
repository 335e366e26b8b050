import { COULD_NOT_RUN } from './commandLine';
import { faultWords } from './failure';
import { runProgram } from './program';
import { processTerminal, tolerateClosedPipes } from './terminal';

/** Whatever was not foreseen. */
function fault(error: unknown): void {
  process.stderr.write(`foi-notice: ${faultWords(error)}\n`);
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
