/** The one polite voice of the page: what happened is said in a sentence at most every second and a half. */

const PAUSE = 1500;
const waiting = [];
let timer = null;

/** Says a sentence; what comes while another is being said waits its turn and is said with it. */
export function say(sentence) {
  if (waiting.at(-1) !== sentence) waiting.push(sentence);
  timer ??= setTimeout(speak, 0);
}

function speak() {
  document.getElementById('announcer').textContent = waiting.splice(0).join(' ');
  timer = setTimeout(() => {
    timer = null;
    if (waiting.length > 0) speak();
  }, PAUSE);
}
