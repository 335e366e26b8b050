import * as vscode from 'vscode';

/** What a step can end in besides an answer. */
export const BACK = Symbol('back');
export const LEFT = Symbol('left');
export type Ending = typeof BACK | typeof LEFT;

/** Where a step stands among the others; the first has nothing to go back to. */
export interface Place {
  readonly step: number;
  readonly total: number;
}

interface Common extends Place {
  readonly title: string;
  readonly canGoBack: boolean;
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

export interface PickOptions<T> extends Common {
  readonly placeholder: string;
  readonly items: readonly Choice<T>[];
  /** The entry that is marked at first. */
  readonly active?: T | undefined;
}

/** Asks for one entry of a list. Words in any part of an entry find it. */
export function pick<T>(options: PickOptions<T>): Promise<T | Ending> {
  const box = vscode.window.createQuickPick<Choice<T>>();
  dress(box, options);
  box.placeholder = options.placeholder;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.items = options.items;
  const marked = options.items.find(({ value }) => value === options.active);
  if (marked) box.activeItems = [marked];
  if (options.canGoBack) box.buttons = [vscode.QuickInputButtons.Back];
  return asked<T>(box, (done) => [
    box.onDidTriggerButton(() => done(BACK)),
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (chosen) done(chosen.value);
    }),
  ]);
}

/** What is said about a text that is being typed. With an error it is not taken. */
export interface Remark {
  readonly message: string;
  readonly severity: vscode.InputBoxValidationSeverity;
}

export interface InputOptions extends Common {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  readonly remark?: (value: string) => Promise<Remark | undefined>;
  /** A button besides Back, with what it gives as the answer; undefined: nothing happens. */
  readonly button?: { readonly button: vscode.QuickInputButton; readonly answer: () => Promise<string | undefined> };
}

/** Asks for a text; a remark is shown while it is typed. */
export function input(options: InputOptions): Promise<string | Ending> {
  const { remark, button, canGoBack } = options;
  const box = vscode.window.createInputBox();
  dress(box, options);
  box.prompt = options.prompt;
  box.placeholder = options.placeholder;
  box.value = options.value;
  box.buttons = [...(canGoBack ? [vscode.QuickInputButtons.Back] : []), ...(button ? [button.button] : [])];
  const look = async (): Promise<Remark | undefined> => {
    const { value } = box;
    const found = await remark?.(value);
    // What was typed meanwhile has a remark of its own.
    if (box.value === value) box.validationMessage = found;
    return found;
  };
  return asked<string>(box, (done) => {
    void look();
    return [
      box.onDidChangeValue(() => void look()),
      box.onDidTriggerButton(async (pressed) => {
        if (pressed !== button?.button) done(BACK);
        else {
          const answer = await button.answer();
          if (answer !== undefined) done(answer);
        }
      }),
      box.onDidAccept(async () => {
        const { value } = box;
        const found = await look();
        if (found?.severity !== vscode.InputBoxValidationSeverity.Error && box.value === value) done(value);
      }),
    ];
  });
}

/** Shows a box until it is answered, left by its Back button, or put away. */
async function asked<T>(box: vscode.QuickInput, listen: (done: (answer: T | Ending) => void) => readonly vscode.Disposable[]): Promise<T | Ending> {
  const listeners: vscode.Disposable[] = [box];
  try {
    return await new Promise<T | Ending>((done) => {
      listeners.push(
        ...listen(done),
        box.onDidHide(() => done(LEFT)),
      );
      box.show();
    });
  } finally {
    vscode.Disposable.from(...listeners).dispose();
  }
}

function dress(box: vscode.QuickInput, { title, step, total }: Common): void {
  box.title = title;
  box.step = step;
  box.totalSteps = total;
  // A question is often copied from another window, and looking there must not end the steps.
  box.ignoreFocusOut = true;
}
