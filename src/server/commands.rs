//! The commands that a client can have executed: the one table of them, from which the server says what it has, checks
//! what it is given, and which the editors' page is made of.

/// A command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it takes: one object with these fields, or their values in this order.
    pub arguments: &'static [Argument],
    /// What it answers, as a type of TypeScript.
    pub answer: &'static str,
    /// What an editor of news gets, lower case, no full stop.
    pub sentence: &'static str,
    pub(crate) order: Order,
}

/// Something that a command takes.
#[derive(Debug, Clone, Copy)]
pub struct Argument {
    /// Its name.
    pub name: &'static str,
    /// Its type, as TypeScript has it.
    pub form: &'static str,
    /// Whether it has to be there.
    pub required: bool,
    /// What it is, lower case, no full stop.
    pub sentence: &'static str,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    ShowMentions,
    ShowDocument,
    TagAll,
    FixAll,
    CreateCard,
    MoveToRegistry,
    MergeEvents,
}

const ARTICLE: Argument =
    Argument { name: "uri", form: "DocumentUri", required: true, sentence: "an open article" };
const NEWSROOM: Argument = Argument {
    name: "uri",
    form: "DocumentUri",
    required: false,
    sentence: "any file or folder of the newsroom, where the editor has several open",
};
const LANGUAGE: Argument = Argument {
    name: "language",
    form: "string",
    required: false,
    sentence: "the language of the name, as `ro`",
};

/// What commands answer that change texts.
const DONE: &str = "{ title: string, edits: number, documents: DocumentUri[], edit?: WorkspaceEdit }";

/// All commands.
pub static COMMANDS: [Command; 7] = [
    Command {
        name: "newsmark.showMentions",
        arguments: &[
            Argument {
                name: "id",
                form: "string",
                required: false,
                sentence: "whom or what; without it `uri` and `position` say so",
            },
            NEWSROOM,
            Argument {
                name: "position",
                form: "Position",
                required: false,
                sentence: "a place in the article at `uri`",
            },
            Argument {
                name: "show",
                form: "boolean",
                required: false,
                sentence: "whether the articles are offered to the user, to go to one",
            },
        ],
        answer: "Location[]",
        sentence: "every mention of somebody or something in all articles, by article date",
        order: Order::ShowMentions,
    },
    Command {
        name: "newsmark.showDocument",
        arguments: &[
            Argument { name: "uri", form: "DocumentUri", required: true, sentence: "the document" },
            Argument { name: "range", form: "Range", required: false, sentence: "what is selected in it" },
        ],
        answer: "Location",
        sentence: "goes to a place, where the editor can be asked to; answers the place in any case",
        order: Order::ShowDocument,
    },
    Command {
        name: "newsmark.tagAll",
        arguments: &[ARTICLE],
        answer: DONE,
        sentence: "tags every recognised mention in an article",
        order: Order::TagAll,
    },
    Command {
        name: "newsmark.fixAll",
        arguments: &[ARTICLE],
        answer: DONE,
        sentence: "mends everything in an article that is certain",
        order: Order::FixAll,
    },
    Command {
        name: "newsmark.createCard",
        arguments: &[
            Argument { name: "id", form: "string", required: true, sentence: "the id of the new card" },
            Argument {
                name: "type",
                form: "\"Person\" | \"Organization\" | \"Place\" | \"Event\"",
                required: true,
                sentence: "what kind of thing it is",
            },
            Argument { name: "name", form: "string", required: true, sentence: "what it is called" },
            LANGUAGE,
            NEWSROOM,
        ],
        answer: DONE,
        sentence: "writes a card into the registry file that holds most of its type, or into a first one",
        order: Order::CreateCard,
    },
    Command {
        name: "newsmark.moveToRegistry",
        arguments: &[
            Argument {
                name: "id",
                form: "string",
                required: true,
                sentence: "an event that an article declares",
            },
            LANGUAGE,
            NEWSROOM,
        ],
        answer: DONE,
        sentence: "makes a card of an event's declaration, which becomes a mention",
        order: Order::MoveToRegistry,
    },
    Command {
        name: "newsmark.mergeEvents",
        arguments: &[
            Argument { name: "from", form: "string", required: true, sentence: "the event that goes" },
            Argument { name: "into", form: "string", required: true, sentence: "the event that stays" },
            NEWSROOM,
        ],
        answer: DONE,
        sentence: "makes one of two events, in all articles and cards; the old id goes on leading to its card",
        order: Order::MergeEvents,
    },
];

impl Command {
    /// The command as it is called, its arguments as fields: `newsmark.tagAll { uri: DocumentUri }`.
    pub fn signature(&self) -> String {
        let fields = self.arguments.iter().map(|argument| {
            let optional = if argument.required { "" } else { "?" };
            format!("{}{optional}: {}", argument.name, argument.form)
        });
        format!("{} {{ {} }}", self.name, fields.collect::<Vec<_>>().join(", "))
    }
}
