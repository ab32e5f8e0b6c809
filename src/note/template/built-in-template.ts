/**
 * The note's body as a Liquid template: what the plugin writes when no template is chosen, for readers to start their own from.
 * `tests/note/template.test.ts` holds that it renders the same text.
 */
export const BUILT_IN_TEMPLATE = `# LN: {% if reference != "" %}{{ reference }} — {% endif %}{{ title }}

> [!cite] Bibliographic Reference
> **Citation**: {{ citation }}
{% if abstract != "" %}
> [!abstract]- Abstract
{% for paragraph in paragraphs %}{% unless forloop.first %}>
{% endunless %}> {{ paragraph }}
{% endfor %}{% endif %}{% if versions.size > 0 %}
> [!info]- Versions
{% for version in versions %}> {{ version.line }}
{% endfor %}{% endif %}
---

## Pass 1 — Bird's Eye View (5 Cs)

| C | Assessment |
|---|-----------|
| **Category** |  |
| **Context** |  |
| **Correctness** |  |
| **Contributions** |  |
| **Clarity** |  |

> [!success] Relevance: 
> 

---

## Pass 2 — Content

### Key Concepts

### Why This Matters
{% if third-pass %}
---

## Pass 3 — Virtual Reconstruction

### Assumptions

### Strengths and Weaknesses

### Future Work
{% endif %}
---

## {{ integration.heading }}
{% if integration.points.size > 0 %}
{% for point in integration.points %}- **{{ point.label }}**: {% if point.target != "" %}→ {{ point.target }}{% endif %}
{% endfor %}{% endif %}
## Related Notes

## MOCs
{% if mocs.size > 0 %}
{% for moc in mocs %}- {{ moc }}
{% endfor %}{% endif %}`;
