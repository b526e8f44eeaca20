//! What has come from the server and nobody has asked for yet.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::VecDeque;

use serde_json::Value;

#[derive(Default)]
pub(crate) struct Inbox {
    /// By the JSON text of their id.
    answers: HashMap<String, VecDeque<Value>>,
    calls: VecDeque<Value>,
}

impl Inbox {
    pub(super) fn put(&mut self, message: Value) {
        if message.get("method").is_some() {
            self.calls.push_back(message);
        } else {
            let id = message.get("id").map(ToString::to_string).unwrap_or_default();
            self.answers.entry(id).or_default().push_back(message);
        }
    }

    pub(crate) fn take_answer(&mut self, id: &Value) -> Option<Value> {
        self.answers.get_mut(&id.to_string())?.pop_front()
    }

    pub(super) fn has_answer(&self, id: &Value) -> bool {
        self.answers.get(&id.to_string()).is_some_and(|answers| !answers.is_empty())
    }

    pub(crate) fn take_notification(&mut self, method: &str) -> Option<Value> {
        let call = self.take_call(|call| call["method"] == method && call.get("id").is_none())?;
        Some(call["params"].clone())
    }

    pub(crate) fn take_request(&mut self, method: &str) -> Option<(Value, Value)> {
        let call = self.take_call(|call| call["method"] == method && call.get("id").is_some())?;
        Some((call["id"].clone(), call["params"].clone()))
    }

    pub(super) fn untaken(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for method in self.calls.iter().filter_map(|call| call["method"].as_str()) {
            *counts.entry(method.to_owned()).or_default() += 1;
        }
        counts
    }

    fn take_call(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        let at = self.calls.iter().position(is_wanted)?;
        self.calls.remove(at)
    }
}
