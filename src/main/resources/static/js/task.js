// A task's form: form-js draws the same file as Camunda's Tasklist; what is typed is kept, Ctrl+Enter completes and goes on.
(() => {
  const place = document.getElementById('task-form');
  if (!place) {
    return;
  }
  const SAVE_AFTER = 800;
  const token = document.querySelector('meta[name=csrf]');
  const refusal = document.getElementById('task-refused');
  const complete = document.getElementById('complete-task');
  const state = document.getElementById('draft-state');
  const chinese = document.documentElement.lang.startsWith('zh');

  const send = (address, method, body) =>
    fetch(address, {
      method,
      headers: { 'Content-Type': 'application/json', [token.dataset.header]: token.content },
      body: JSON.stringify(body),
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

  const refused = async (answer, keys) => {
    const problem = await answer.json().catch(() => ({}));
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

    let waiting;
    form.on('changed', ({ data: now }) => {
      if (!touched || together) {
        return;
      }
      clearTimeout(waiting);
      state.textContent = '';
      waiting = setTimeout(async () => {
        const answer = await send(place.dataset.draft, 'PUT', only(keys, now)).catch(() => null);
        state.textContent = answer && answer.ok ? place.dataset.kept : '';
      }, SAVE_AFTER);
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
      complete.disabled = false;
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
