//! stub
use tower_lsp::jsonrpc::Error;
use tower_lsp::jsonrpc::Result;
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce(&()) -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(move || work(&())).await.map_err(|_| Error::internal_error())
}
