// A task's form: form-js draws the same file as Camunda's Tasklist; what is typed is kept, Ctrl+Enter completes and goes on.
(() => {
  const place = document.getElementById('task-form');
  if (!place) {
    return;
  }
  const SAVE_AFTER = 800;
  // In bytes: browsers send no more than 64 KiB for a page that was left.
  const OUTLIVES = 60_000;
  const token = document.querySelector('meta[name=csrf]');
  const refusal = document.getElementById('task-refused');
  const complete = document.getElementById('complete-task');
  const state = document.getElementById('draft-state');
  const chinese = document.documentElement.lang.startsWith('zh');

  const send = (address, method, body, keepalive = false) =>
    fetch(address, {
      method,
      headers: { 'Content-Type': 'application/json', [token.dataset.header]: token.content },
      body: JSON.stringify(body),
      keepalive,
    });

  const tell = (title, text, faults = []) => {
    refusal.querySelector('strong').textContent = title;
    refusal.querySelector('span').textContent = text;
    refusal.querySelector('ul').replaceChildren(
      ...faults.map((fault) => {
        const line = document.createElement('li');
        line.textContent = fault;
        return line;
      }),
    );
    refusal.hidden = false;
    refusal.focus();
  };

  // Forms say everything in both languages, "中文 / English", because the Tasklist has one text for all.
  const inLanguage = (text) => {
    const parts = typeof text === 'string' ? text.split(' / ') : [];
    return parts.length === 2 ? parts[chinese ? 0 : 1].trim() : text;
  };

  // A pair in bold, in brackets, or as a whole line; what stands around it stays. How sure a table's source is, [V1], is for whoever
  // keeps the table.
  const BOLD = /(\*\*)([^*/]*[\u4e00-\u9fff][^*/]*) \/ ([^*\u4e00-\u9fff]*?)(:?\*\*)/g;
  const BRACKETS = /([(（])([^()（）/]*[\u4e00-\u9fff][^()（）/]*) \/ ([^()（）\u4e00-\u9fff]*)([)）])/g;
  const LINE =
    /^(\s*(?:- )?)(?:\[[A-Z]\d?\] )?((?:(?! \/ ).)*[\u4e00-\u9fff](?:(?! \/ ).)*) \/ (?=[^\u4e00-\u9fff]*[A-Za-z])([A-Za-z\d][^\u4e00-\u9fff]*?)(\s*)$/;
  const chosen = chinese ? '$1$2$4' : '$1$3$4';

  // In a text each label, each value of a condition and each sentence stands in both languages.
  const textInLanguage = (text) => {
    const side = chinese ? '$1' : '$2';
    return text
      .split('\n')
      .map((line) =>
        line
          .replace(/"([^"]*) \/ ([^"]*)"/g, `"${side}"`)
          .replace(BOLD, chosen)
          .replace(BRACKETS, chosen)
          .replace(/([^\s*<>{}"/]*[\u4e00-\u9fff][^\s*<>{}"/]*) \/ ([A-Za-z][A-Za-z ()',-]*)(?=[:*<]|$)/g, side)
          .replace(LINE, chosen),
      )
      .join('\n');
  };

  // For many tasks the form holds what is filled in alike: what is left empty is as each task proposes, facts are each task's own.
  const INPUTS = /^(textfield|textarea|number|datetime|select|radio|checkbox|checklist|taglist)$/;
  const forMany = (components) =>
    components
      .map((component) =>
        component.components ? { ...component, components: forMany(component.components) } : component,
      )
      .filter((component) =>
        component.components ? component.components.length > 0 : INPUTS.test(component.type) && !component.disabled && !component.readonly,
      )
      .map((component) =>
        component.validate && component.key !== 'outcome'
          ? { ...component, validate: { ...component.validate, required: false } }
          : component,
      );

  // What the server says in both languages, as a line or a part of a list; what people typed looks otherwise.
  const saidInLanguage = (line) =>
    (line.startsWith('- **') ? line.replace(BOLD, chosen).replace(BRACKETS, chosen) : line)
      .split(' · ')
      .map((part) => part.replace(LINE, chosen))
      .join(' · ');
  const valueInLanguage = (value) => {
    if (typeof value === 'string') {
      return value.split('\n').map(saidInLanguage).join('\n');
    }
    if (Array.isArray(value)) {
      return value.map(valueInLanguage);
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, key === 'value' ? part : valueInLanguage(part)]),
      );
    }
    return value;
  };

  // A day by itself, or with its hour: a period that ends on a Saturday is read as one.
  const WEEKDAY = new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' });
  const withWeekday = (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}.*)?$/.test(value)
      ? value.replace(/^\S+/, (day) => `${day} ${WEEKDAY.format(new Date(day))}`)
      : value;

  // What form-js finds wrong, which it says in English only.
  const WRONG = [
    [/^Field is required\.$/, place.dataset.required],
    [/^Value is not a number\.$/, place.dataset.number],
    [/^Field must match pattern /, place.dataset.pattern],
    [/^Field must have minimum value of (.*)\.$/, place.dataset.min],
    [/^Field must have maximum value of (.*)\.$/, place.dataset.max],
    [/^Field must have maximum length of (.*)\.$/, place.dataset.longest],
    [/^Field must have minimum length of (.*)\.$/, place.dataset.shortest],
  ];
  const wrongInLanguage = (wrong) => {
    const known = WRONG.find(([pattern]) => pattern.test(wrong));
    return known ? known[1].replace('{0}', wrong.match(known[0])[1]) : wrong;
  };

  const each = (components, act) =>
    components.forEach((component) => {
      act(component);
      each(component.components || [], act);
    });

  // The document stands beside the form, not in it.
  const onThisScreen = (schema) => {
    const told = (component) =>
      place.dataset.papers === 'true' && /^document(Page\d+|Rest)?$/.test(component.id) && !component.key;
    schema.components = schema.components.filter((component) => !told(component));
    each(schema.components, (component) => {
      ['label', 'dateLabel', 'timeLabel', 'description', 'alt'].forEach((part) => {
        if (component[part]) {
          component[part] = inLanguage(component[part]);
        }
      });
      if (component.text) {
        component.text = textInLanguage(component.text);
      }
      (component.values || []).forEach((value) => {
        value.label = inLanguage(value.label);
      });
      if (component.valuesExpression) {
        component.valuesExpression = component.valuesExpression.replace(
          /"label": "([^"]*)"/g,
          (all, label) => `"label": "${inLanguage(label)}"`
        );
      }
    });
    return schema;
  };

  const keysOf = (schema) => {
    const keys = new Map();
    each(schema.components, (component) => {
      if (component.key) {
        keys.set(component.key, component.label || component.dateLabel || component.key);
      }
    });
    return keys;
  };

  const only = (keys, data) => Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key)));

  // form-js writes what is empty in its own ways, and numbers as texts.
  const isEmpty = (value) =>
    value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  const same = (one, other) =>
    (isEmpty(one) && isEmpty(other)) ||
    (typeof one === 'object' ? JSON.stringify(one) === JSON.stringify(other) : String(one) === String(other));

  const isGone = ({ code = '' }) => code.startsWith('task.gone.') || code === 'task.unknown';

  // A line a field, as the form words it.
  const asNote = (schema, keys, typed) => {
    const words = new Map();
    each(schema.components, ({ key, values }) =>
      (values || []).forEach((value) => words.set(`${key}=${value.value}`, value.label)),
    );
    return Object.entries(typed)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => `${keys.get(key)}: ${[].concat(value).map((one) => words.get(`${key}=${one}`) || (one === true ? '✓' : one)).join(', ')}`)
      .join('\n');
  };

  const refused = async (answer, keys) => {
    const problem = await answer.json().catch(() => ({}));
    if (isGone(problem)) {
      document.dispatchEvent(new Event('task-gone'));
    }
    const faults = (problem.errors || []).map((fault) => `${keys.get(fault.field) || fault.field}: ${fault.message}`);
    tell(problem.title || String(answer.status), problem.detail || place.dataset.lost, faults);
  };

  const begin = async () => {
    const together = place.dataset.together;
    const [asked, kept] = await Promise.all([
      fetch(`${place.dataset.api}/form`),
      together ? { ok: false } : fetch(place.dataset.draft),
    ]);
    if (!asked.ok) {
      await refused(asked, new Map());
      return;
    }
    const { schema, data } = await asked.json();
    const draft = kept.ok ? await kept.json() : {};
    const keys = keysOf(onThisScreen(schema));
    if (together) {
      schema.components = forMany(schema.components);
      keys.forEach((label, key) => delete data[key]);
    }
    const facts = Object.entries(data).filter(([key]) => !keys.has(key));
    const said = valueInLanguage(Object.fromEntries(facts.map(([key, value]) => [key, withWeekday(value)])));
    const form = await FormViewer.createForm({
      container: place,
      schema,
      data: { ...data, ...said, ...only(keys, draft) },
    });

    // So does an empty choice: the style sheet shows this in its place.
    place.style.setProperty('--choose', JSON.stringify(place.dataset.choose));

    const validator = form.get('validator');
    const found = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (...field) => found(...field).map(wrongInLanguage);

    // What the form proposes is no draft: a later proposal is to be seen.
    let touched = false;
    ['input', 'keydown', 'click'].forEach((by) =>
      place.addEventListener(
        by,
        () => {
          touched = true;
        },
        { capture: true },
      ),
    );

    let typed = only(keys, draft);
    let waiting;
    let gone = false;

    // It is sent even when the page is left, unless it is too long for that.
    const save = async () => {
      clearTimeout(waiting);
      waiting = undefined;
      const short = new Blob([JSON.stringify(typed)]).size < OUTLIVES;
      const answer = await send(place.dataset.draft, 'PUT', typed, short).catch(() => null);
      const problem = answer && !answer.ok ? await answer.json().catch(() => ({})) : {};
      const kept = Boolean(answer && answer.ok);
      state.textContent = kept ? place.dataset.kept : problem.detail || place.dataset.notKept;
      state.classList.toggle('breached', !kept);
      if (isGone(problem)) {
        document.dispatchEvent(new Event('task-gone'));
      }
    };

    const offerNote = () => {
      const button = document.getElementById('keep-as-note');
      if (button) {
        button.hidden = asNote(schema, keys, typed) === '';
      }
    };

    form.on('changed', ({ data: now }) => {
      if (!touched || together) {
        return;
      }
      typed = Object.fromEntries(Object.entries(only(keys, now)).filter(([key, value]) => !same(value, data[key])));
      if (gone) {
        offerNote();
        return;
      }
      clearTimeout(waiting);
      state.textContent = '';
      waiting = setTimeout(save, SAVE_AFTER);
    });
    window.addEventListener('pagehide', () => {
      if (document.body.dataset.completing) {
        return;
      }
      document.activeElement?.blur();
      if (waiting) {
        save();
      }
    });

    document.addEventListener('task-gone', () => {
      gone = true;
      clearTimeout(waiting);
      waiting = undefined;
      complete.disabled = true;
      offerNote();
    });
    document.getElementById('keep-as-note')?.addEventListener('click', () => {
      const text = document.getElementById('note-text');
      text.value = [text.value, asNote(schema, keys, typed)].filter((part) => part !== '').join('\n');
      text.form.requestSubmit();
    });

    const submit = async () => {
      if (complete.disabled) {
        return;
      }
      // A field hands over what was typed when it is left.
      document.activeElement?.blur();
      const { data: filled, errors } = form.submit();
      if (Object.keys(errors).length > 0) {
        place.querySelector('[aria-invalid=true], .fjs-has-errors input, .fjs-has-errors textarea')?.focus();
        return;
      }
      clearTimeout(waiting);
      waiting = undefined;
      complete.disabled = true;
      document.body.dataset.completing = 'yes';
      refusal.hidden = true;
      try {
        const answer = await send(together || `${place.dataset.api}/complete`, 'POST', only(keys, filled));
        if (answer.ok && together) {
          window.location.assign((await answer.json()).page);
          return;
        }
        if (answer.ok) {
          document.getElementById('next-task').requestSubmit();
          return;
        }
        await refused(answer, keys);
      } catch {
        tell('', place.dataset.lost);
      }
      delete document.body.dataset.completing;
      complete.disabled = gone;
    };
    complete.addEventListener('click', submit);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        submit();
      }
    });
    complete.disabled = false;
    place.dataset.ready = 'yes';
    // Whoever has gone elsewhere meanwhile stays there.
    if (document.activeElement === document.body) {
      place.querySelector('input:not([disabled]), textarea, select')?.focus({ preventScroll: true });
    }
  };

  begin().catch(() => tell('', place.dataset.notLoaded));
})();
