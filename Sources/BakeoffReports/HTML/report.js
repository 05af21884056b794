'use strict';
// What came from models and files is text here: nodes are made, and texts set; no markup is parsed.
(() => {
  const byId = (id) => document.getElementById(id);

  function make(name, properties = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (value === undefined || value === null) continue;
      if (key === 'class') node.className = value;
      else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value);
    }
    for (const child of children.flat()) if (child) node.append(child);
    return node;
  }

  // Charts: what a mark says is shown beside it, and arrow keys lead from one to the next.
  const tip = byId('tip');

  function showTip(mark) {
    tip.textContent = mark.getAttribute('aria-label');
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const width = tip.offsetWidth;
    const left = Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${(above > 8 ? above : box.bottom + 8) + scrollY}px`;
  }

  function hideTip() { tip.hidden = true; }

  for (const picture of document.querySelectorAll('.chart svg')) {
    const marks = [...picture.querySelectorAll('.mark')];
    for (const [index, mark] of marks.entries()) {
      mark.addEventListener('mouseenter', () => showTip(mark));
      mark.addEventListener('mouseleave', hideTip);
      mark.addEventListener('focus', () => showTip(mark));
      mark.addEventListener('blur', hideTip);
      mark.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') hideTip();
        if (!step) return;
        event.preventDefault();
        const next = marks[(index + step + marks.length) % marks.length];
        mark.setAttribute('tabindex', '-1');
        next.setAttribute('tabindex', '0');
        next.focus();
      });
    }
  }

  // Printed pages have every table.
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('.chart details')) part.open = true;
  });

  // Samples.
  const browser = byId('browser');
  if (!browser) return;
  const { models, samples } = JSON.parse(byId('data').textContent);
  const form = byId('filters');
  const list = byId('list');
  const pane = byId('sample');
  const several = samples.some((sample) => sample.trials.some((trial) => trial.epoch > 1));
  const words = (outcome) => outcome.replaceAll('_', ' ');
  let current = null;
  let chosen = [0, 1];

  const disagree = (sample) => {
    const verdicts = sample.trials.filter((trial) => trial.outcome !== 'unscored')
      .map((trial) => trial.outcome === 'correct');
    return verdicts.includes(true) && verdicts.includes(false);
  };

  // Control characters and those that reorder text are shown, and obeyed by nothing.
  const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

  function picture(character) {
    const code = character.codePointAt(0);
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
  }

  // For where only text may stand.
  const plain = (text) => text.replace(hidden, picture);

  function visible(text) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(hidden)) {
      if (match.index > end) parts.push(text.slice(end, match.index));
      parts.push(make('span', { class: 'control' }, picture(match[0])));
      end = match.index + match[0].length;
    }
    parts.push(text.slice(end));
    const fragment = document.createDocumentFragment();
    fragment.append(...parts);
    return fragment;
  }

  function fill(select, values, all, label = (value) => value) {
    select.append(make('option', { value: '' }, all));
    for (const value of values) select.append(make('option', { value }, plain(label(value))));
  }

  fill(form.elements.model, models.map((_, index) => String(index)), 'any', (index) => models[index]);
  fill(form.elements.outcome, [...new Set(samples.flatMap((s) => s.trials.map((t) => t.outcome)))],
    'any', words);
  fill(form.elements.tag, [...new Set(samples.flatMap((sample) => sample.tags))].sort(), 'any');

  const haystack = samples.map((sample) => [
    sample.id, ...sample.targets, ...sample.messages.map((message) => message.text),
    ...sample.trials.flatMap((trial) => [trial.output, trial.error]),
  ].filter(Boolean).join('\n').toLowerCase());

  function matches() {
    const { text, model, outcome, tag, flips } = form.elements;
    const needle = text.value.trim().toLowerCase();
    return samples.filter((sample, index) =>
      (!tag.value || sample.tags.includes(tag.value)) && (!flips.checked || disagree(sample))
      && (!needle || haystack[index].includes(needle))
      && (!(model.value || outcome.value) || sample.trials.some((trial) =>
        (!model.value || trial.model === Number(model.value))
        && (!outcome.value || trial.outcome === outcome.value))));
  }

  function describe(sample) {
    return sample.trials.map((trial) => `${plain(models[trial.model])} ${words(trial.outcome)}`).join(', ');
  }

  function draw() {
    const found = matches();
    byId('count').textContent = `${found.length} of ${samples.length} samples`;
    list.replaceChildren(...found.map((sample) => make('li', {},
      make('button', {
        type: 'button', 'data-position': sample.position, onclick: () => open(sample),
      }, visible(sample.id), make('span', { class: 'visually-hidden' }, `: ${describe(sample)}`),
      make('span', { class: 'dots', 'aria-hidden': 'true' },
        sample.trials.map((trial) => make('i', { class: `o-${trial.outcome}` })))))));
    if (!found.length) list.append(make('li', { class: 'empty' }, 'No sample is so.'));
    if (found.length && !found.includes(current)) open(found[0]);
    else mark();
  }

  // The tabulator stops at the sample that is open; arrow keys lead to the others.
  function mark() {
    for (const button of list.querySelectorAll('button')) {
      const isCurrent = button.dataset.position === String(current.position);
      button.setAttribute('tabindex', isCurrent ? '0' : '-1');
      if (isCurrent) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  const block = (text) => make('p', { class: 'text', dir: 'auto', tabindex: text.length > 1200 ? '0' : undefined },
    typeof text === 'string' ? visible(text) : text);

  function folded(title, texts) {
    if (!texts.length) return null;
    return make('details', {}, make('summary', {}, title), texts.map((text) => block(text)));
  }

  // Words that only one of two texts has: the longest common subsequence of their words.
  const split = (text) => text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

  function difference(one, other) {
    const [a, b] = [split(one), split(other)];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
    let [endA, endB] = [a.length, b.length];
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
    const [n, m] = [endA - start, endB - start];
    const [keepA, keepB] = [new Uint8Array(a.length).fill(1), new Uint8Array(b.length).fill(1)];
    keepA.fill(0, start, endA);
    keepB.fill(0, start, endB);
    // Texts that differ throughout would take too long, and their differences say nothing.
    if (n * m > 0 && n * m <= 4e6) {
      const table = new Uint16Array((n + 1) * (m + 1));
      for (let i = n - 1; i >= 0; i -= 1) {
        for (let j = m - 1; j >= 0; j -= 1) {
          table[i * (m + 1) + j] = a[start + i] === b[start + j]
            ? table[(i + 1) * (m + 1) + j + 1] + 1
            : Math.max(table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1]);
        }
      }
      for (let i = 0, j = 0; i < n && j < m;) {
        if (a[start + i] === b[start + j]) {
          keepA[start + i] = 1;
          keepB[start + j] = 1;
          i += 1;
          j += 1;
        } else if (table[(i + 1) * (m + 1) + j] >= table[i * (m + 1) + j + 1]) i += 1;
        else j += 1;
      }
    }
    return [[a, keepA], [b, keepB]];
  }

  function marked([tokens, kept], className) {
    const fragment = document.createDocumentFragment();
    for (let index = 0; index < tokens.length;) {
      let end = index;
      while (end < tokens.length && kept[end] === kept[index]) end += 1;
      const text = visible(tokens.slice(index, end).join(''));
      fragment.append(kept[index] ? text : make('mark', { class: className }, text));
      index = end;
    }
    return fragment;
  }

  function answer(sample, side, text) {
    const trial = sample.trials[chosen[side]];
    const select = make('select', {
      'aria-label': side === 0 ? 'Answer on the left' : 'Answer on the right',
      onchange: (event) => {
        chosen[side] = Number(event.target.value);
        show(sample);
        pane.querySelectorAll('.answer select')[side].focus();
      },
    }, sample.trials.map((other, index) => make('option', {
      value: index, selected: index === chosen[side] ? 'selected' : undefined,
    }, plain(models[other.model]) + (several ? ` (draw ${other.epoch})` : ''))));
    return make('div', { class: 'answer' }, select,
      make('div', { class: `badge o-${trial.outcome}` }, make('i', { 'aria-hidden': 'true' }), words(trial.outcome)),
      make('p', { class: 'facts-line' }, trial.facts.join(' · ')),
      trial.error ? block(trial.error) : block(text),
      trial.answer ? make('h4', {}, 'Taken for the answer') : null,
      trial.answer ? block(trial.answer) : null,
      folded('Reasoning', trial.reasoning ? [trial.reasoning] : []),
      folded(`Tool calls (${trial.calls.length})`, trial.calls),
      folded('Scores', trial.scores));
  }

  function show(sample) {
    const last = sample.trials.length - 1;
    chosen = chosen.map((index) => Math.min(index, Math.max(0, last)));
    const outputs = chosen.map((index) => sample.trials[index]?.output ?? '');
    const sides = last > 0 && chosen[0] !== chosen[1] ? difference(...outputs) : null;
    const body = last > 0
      ? [answer(sample, 0, sides ? marked(sides[0], 'old') : outputs[0]),
        answer(sample, 1, sides ? marked(sides[1], 'new') : outputs[1])]
      : last === 0 ? [answer(sample, 0, outputs[0])] : [make('p', {}, 'No trial yet.')];
    pane.replaceChildren(
      make('h3', {}, visible(sample.id)),
      make('p', { class: 'quiet' }, visible(sample.place)),
      make('div', {}, sample.tags.map((tag) => make('span', { class: 'tag' }, visible(tag)))),
      ...sample.messages.flatMap((message) => [
        make('h4', {}, message.role), block(message.text),
        ...message.more.map((more) => block(more)),
      ]),
      ...(sample.targets.length
        ? [make('h4', {}, sample.targets.length > 1 ? 'Right answers' : 'Right answer'),
          ...sample.targets.map((target) => block(target))] : []),
      make('h4', {}, sides && outputs[0] !== outputs[1]
        ? 'Answers, with the words that only one has marked' : 'Answers'),
      make('div', { class: 'answers' }, body));
  }

  function open(sample) {
    current = sample;
    // What fails is looked for first: a wrong answer on the left, a right one beside it.
    const wrong = sample.trials.findIndex((trial) => trial.outcome !== 'correct');
    const right = sample.trials.findIndex((trial) => trial.outcome === 'correct');
    chosen = wrong >= 0 && right >= 0 ? [wrong, right] : [0, 1];
    show(sample);
    mark();
  }

  list.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const index = buttons.indexOf(document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (index < 0 || next === undefined || !buttons[next]) return;
    event.preventDefault();
    buttons[next].focus();
    buttons[next].click();
  });
  form.addEventListener('input', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const link of document.querySelectorAll('[data-sample]')) {
    link.addEventListener('click', (event) => {
      const sample = samples.find((other) => String(other.position) === link.dataset.sample);
      if (!sample) return;
      event.preventDefault();
      form.reset();
      open(sample);
      draw();
      byId('samples').scrollIntoView();
      pane.focus({ preventScroll: true });
    });
  }
  browser.hidden = false;
  draw();
})();
