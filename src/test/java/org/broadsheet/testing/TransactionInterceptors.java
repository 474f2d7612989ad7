package org.broadsheet.testing;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;

/** Do for {@code @Transactional} in the tests what the server does for it there: one interceptor for each of its kinds. */
final class TransactionInterceptors {

    static final Class<?>[] ALL = {
        Required.class, RequiresNew.class, Mandatory.class, Supports.class, NotSupported.class, Never.class
    };

    private TransactionInterceptors() {}

    /** What all of them do. */
    abstract static class Any implements Serializable {

        private static final long serialVersionUID = 1L;

        @Inject
        transient LocalTransactions transactions;

        @AroundInvoke
        Object around(InvocationContext call) throws Exception {
            Transactional rules = rules(call);
            return transactions.run(rules.value(), rules, call::proceed);
        }

        private static Transactional rules(InvocationContext call) {
            Transactional own = call.getMethod().getAnnotation(Transactional.class);
            for (Class<?> type = call.getTarget().getClass();
                    own == null && type != null;
                    type = type.getSuperclass()) {
                own = type.getAnnotation(Transactional.class);
            }
            return own;
        }
    }

    @Interceptor
    @Transactional(TxType.REQUIRED)
    static class Required extends Any {
        private static final long serialVersionUID = 1L;
    }

    @Interceptor
    @Transactional(TxType.REQUIRES_NEW)
    static class RequiresNew extends Any {
        private static final long serialVersionUID = 1L;
    }

    @Interceptor
    @Transactional(TxType.MANDATORY)
    static class Mandatory extends Any {
        private static final long serialVersionUID = 1L;
    }

    @Interceptor
    @Transactional(TxType.SUPPORTS)
    static class Supports extends Any {
        private static final long serialVersionUID = 1L;
    }

    @Interceptor
    @Transactional(TxType.NOT_SUPPORTED)
    static class NotSupported extends Any {
        private static final long serialVersionUID = 1L;
    }

    @Interceptor
    @Transactional(TxType.NEVER)
    static class Never extends Any {
        private static final long serialVersionUID = 1L;
    }
}
